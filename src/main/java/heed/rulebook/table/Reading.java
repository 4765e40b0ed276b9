package heed.rulebook.table;

import heed.rulebook.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one client shows under each heading, read when a table first asks and then remembered, so
 * that many tables cost one reading. Also lends the tables their working memory. One decision uses
 * one reading; one thread at a time may use it.
 */
public final class Reading {
  private static final List<Heading> CONCLUDED =
      Arrays.stream(Heading.values()).filter(h -> h.concludedBy().isPresent()).toList();

  private final Map<Heading, Double> numbers = new EnumMap<>(Heading.class);
  private final Map<Heading, List<String>> words = new EnumMap<>(Heading.class);
  private Situation situation;
  private long[] matching = new long[0];
  private long[] column = new long[0];

  public Reading(Situation situation) {
    this.situation = situation;
  }

  /**
   * What an imagined client shows.
   *
   * @param numbers by heading, NaN if unknown
   * @param words by heading, none if unknown; numbers and words together name every heading that
   *     will be asked for
   */
  public static Reading showing(Map<Heading, Double> numbers, Map<Heading, List<String>> words) {
    Reading reading = new Reading(null);
    reading.numbers.putAll(numbers);
    reading.words.putAll(words);
    return reading;
  }

  /** Goes on to a later stage of the same decision: the same facts, more conclusions. */
  public void goOn(Situation later) {
    situation = later;
    for (int i = 0; i < CONCLUDED.size(); i++) {
      words.remove(CONCLUDED.get(i));
    }
  }

  /** The number under a heading, NaN if unknown. */
  double number(Heading heading) {
    Double number = numbers.get(heading);
    if (number == null) {
      number = heading.readNumber(situation) + 0.0; // adding zero turns -0 into 0
      numbers.put(heading, number);
    }
    return number;
  }

  /** The words under a heading, none if unknown. */
  List<String> words(Heading heading) {
    List<String> shown = words.get(heading);
    if (shown == null) {
      shown = new ArrayList<>(2);
      heading.readWords(situation, shown::add);
      words.put(heading, shown);
    }
    return shown;
  }

  /** Bits to gather matching rows in; undefined content, at least the given length. */
  long[] matching(int length) {
    if (matching.length < length) {
      matching = new long[length];
    }
    return matching;
  }

  /** Bits for the rows that one column accepts; undefined content, at least the given length. */
  long[] column(int length) {
    if (column.length < length) {
      column = new long[length];
    }
    return column;
  }
}
