package heed.rulebook.review.row;

import heed.rulebook.review.range.Values;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Heading.Form;
import heed.rulebook.table.Reading;
import heed.rulebook.table.RuleTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A client whom a row accepts, and of whom as little is known as the row lets be. Whatever row
 * accepts all clients of that row accepts this one, so the table's index finds the few rows that
 * are worth comparing.
 */
public final class Witness {
  /** A word that no table names. */
  private static final String SOMETHING_ELSE = "another";

  private final Map<Heading, Double> numbers = new EnumMap<>(Heading.class);
  private final Map<Heading, List<String>> words = new EnumMap<>(Heading.class);

  private Witness() {}

  /** A client whom the row of the given place, from 0, accepts. */
  public static Witness of(RuleTable table, int row) {
    Witness witness = new Witness();
    for (Heading heading : table.inputs()) {
      Cell cell = table.cell(row, heading);
      if (heading.form() == Form.NUMBER) {
        witness.numbers.put(heading, number((Values.Numbers) Cells.values(heading, cell)));
      } else if (heading.form() == Form.WORD) {
        witness.words.put(heading, word(heading, (Values.Words) Cells.values(heading, cell)));
      } else {
        witness.words.put(heading, several(cell));
      }
    }
    return witness;
  }

  private static double number(Values.Numbers values) {
    if (values.unknown() || values.intervals().isEmpty()) {
      return Double.NaN;
    }
    Values.Interval first = values.intervals().get(0);
    if (!Double.isInfinite(first.low())) {
      return first.low();
    }
    return Double.isInfinite(first.high()) ? 0 : first.high();
  }

  private static List<String> word(Heading heading, Values.Words values) {
    if (values.unknown()) {
      return List.of();
    }
    if (values.except()) {
      return List.of(SOMETHING_ELSE);
    }
    // In the order of the list, so that the same example is given every time.
    return heading.allowed().stream()
        .filter(values.words()::contains)
        .findFirst()
        .or(() -> values.words().stream().sorted().findFirst())
        .map(List::of)
        .orElse(List.of());
  }

  private static List<String> several(Cell cell) {
    if (!(cell instanceof Cell.Words named) || Cells.acceptsNone(named)) {
      return List.of();
    }
    return named.negated() ? List.of(SOMETHING_ELSE) : List.of(named.words().get(0));
  }

  /** The same client with another number. */
  public Witness with(Heading heading, double number) {
    Witness other = copy();
    other.numbers.put(heading, number);
    return other;
  }

  /** The same client with another word. */
  public Witness with(Heading heading, String word) {
    Witness other = copy();
    other.words.put(heading, List.of(word));
    return other;
  }

  private Witness copy() {
    Witness other = new Witness();
    other.numbers.putAll(numbers);
    other.words.putAll(words);
    return other;
  }

  /** What a table sees of this client. */
  public Reading reading() {
    return Reading.showing(numbers, words);
  }

  /** {@code age 18, holds LOAN}: what is known of the client. */
  @Override
  public String toString() {
    List<String> known = new ArrayList<>();
    numbers.forEach(
        (heading, number) -> {
          if (!Double.isNaN(number)) {
            known.add(heading.title() + " " + plain(number));
          }
        });
    words.forEach(
        (heading, shown) -> {
          if (!shown.isEmpty()) {
            known.add(heading.title() + " " + String.join(", ", shown));
          }
        });
    return known.isEmpty() ? "nothing known" : String.join(", ", known);
  }

  /** A number as an author writes it. */
  public static String plain(double number) {
    return new BigDecimal(number).round(new MathContext(10)).stripTrailingZeros().toPlainString();
  }
}
