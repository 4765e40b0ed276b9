package heed.rulebook.review.row;

import heed.rulebook.review.range.Domains;
import heed.rulebook.review.range.Values;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Heading.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the cells under one heading lie to each other. */
public final class Cells {
  private Cells() {}

  /** Whether every client whom the narrow cell accepts is surely accepted by the wide one. */
  public static boolean covers(Heading heading, Cell wide, Cell narrow) {
    if (wide == narrow || wide instanceof Cell.Any || wide.equals(narrow)) {
      return true;
    }
    if (heading.form() != Form.WORDS) {
      return values(heading, narrow).within(values(heading, wide));
    }
    return narrow instanceof Cell.Words some
        && wide instanceof Cell.Words all
        && (acceptsNone(all) || !acceptsNone(some))
        && coversWords(all, some);
  }

  /** A client may show several words, so that who shows one of these may show others too. */
  private static boolean coversWords(Cell.Words wide, Cell.Words narrow) {
    if (narrow.negated()) {
      return wide.negated() && narrow.words().containsAll(wide.words());
    }
    return wide.negated()
        ? narrow.words().isEmpty() || wide.words().isEmpty()
        : wide.words().containsAll(narrow.words());
  }

  /** Whether a client who shows no word is accepted, where a client may show several. */
  static boolean acceptsNone(Cell.Words cell) {
    return cell.negated() != cell.unknown();
  }

  /** Whether no client at all can be accepted. */
  public static boolean isImpossible(Heading heading, Cell cell) {
    return heading.form() == Form.WORDS
        ? cell instanceof Cell.Words words
            && !words.negated()
            && words.words().isEmpty()
            && !words.unknown()
        : values(heading, cell).isEmpty();
  }

  /** What a client may show under a heading of one word or number to be accepted. */
  public static Values values(Heading heading, Cell cell) {
    if (heading.form() == Form.NUMBER) {
      Values.Interval domain = Domains.of(heading);
      List<Values.Interval> intervals = List.of(domain);
      boolean unknown = true;
      if (cell instanceof Cell.Numbers numbers) {
        unknown = numbers.unknown();
        intervals =
            numbers.intervals().stream()
                .map(
                    i ->
                        new Values.Interval(
                            Math.max(i.low(), domain.low()), Math.min(i.high(), domain.high())))
                .toList();
      }
      Values.Numbers numbers = Values.Numbers.of(intervals, unknown);
      return Domains.isWhole(heading) ? numbers.whole() : numbers;
    }
    Values.Words words =
        cell instanceof Cell.Words named
            ? new Values.Words(
                named.negated(), Set.copyOf(named.words()), !named.negated() && named.unknown())
            : new Values.Words(true, Set.of(), true);
    return heading.allowed().isEmpty() ? words : words.among(new HashSet<>(heading.allowed()));
  }
}
