package heed.rulebook.review.rule;

import java.util.List;
import java.util.Optional;

/**
 * One conclusion that a rule or a row may draw.
 *
 * @param type its name
 * @param values in the order of its components; empty where only the firing rule knows
 * @param file where it stands: that of the row, or of the rule
 * @param line from 1
 * @param rule the rule that draws it, by itself or from the row
 */
public record Drawn(
    String type, List<Optional<Object>> values, String file, int line, KnownRule rule) {

  /** The text or the name of the constant at the given place. */
  public Optional<String> word(int place) {
    return values.get(place).map(String::valueOf);
  }

  /** The number at the given place. */
  public Optional<Double> number(int place) {
    return values.get(place).filter(Double.class::isInstance).map(Double.class::cast);
  }

  /** {@code file:line}. */
  public String place() {
    return file + ":" + line;
  }
}
