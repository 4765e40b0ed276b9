package heed.rulebook.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The values of {@code parameters.csv} as they hold on one day. Rules may ask for them by name. */
public final class Parameters {
  private final LocalDate day;
  private final Map<String, String> texts;
  private final Map<String, Double> numbers;

  Parameters(LocalDate day, Map<String, String> texts) {
    this.day = day;
    this.texts = Map.copyOf(texts);
    Map<String, Double> parsed = new HashMap<>();
    texts.forEach(
        (name, text) -> SheetRow.parseNumber(text).ifPresent(number -> parsed.put(name, number)));
    this.numbers = Map.copyOf(parsed);
  }

  /** The first day on which these values hold together. */
  public LocalDate day() {
    return day;
  }

  /**
   * The number of the given name, in the unit that its line states.
   *
   * @throws IllegalArgumentException if there is no such parameter or it is not a number
   */
  public double number(String name) {
    Double number = numbers.get(name);
    if (number == null) {
      throw new IllegalArgumentException("no number in parameters.csv is called " + name);
    }
    return number;
  }

  /** Whether the given name is that of a number. */
  public boolean isNumber(String name) {
    return numbers.containsKey(name);
  }

  /**
   * The text of the given name.
   *
   * @throws IllegalArgumentException if there is no such parameter
   */
  public String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("nothing in parameters.csv is called " + name);
    }
    return text;
  }

  /** All names. */
  public Set<String> names() {
    return texts.keySet();
  }
}
