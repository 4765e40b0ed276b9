package heed.forecast.evaluation;

import heed.learning.Lesson;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How lessons are parted into what is learned from and what is foretold: always forward in time.
 */
final class Splits {
  private static final int FIRST_MONTHS = 3;
  private static final long KNUTH = 2_654_435_761L;

  private Splits() {}

  /**
   * Each month is a group of its own, foretold from all months before. The first three months are
   * only learned from, and so are months with fewer rows than asked for.
   */
  static List<Group> byMonth(List<Lesson> lessons, int leastRows) {
    TreeMap<YearMonth, List<Lesson>> months =
        lessons.stream()
            .collect(
                Collectors.groupingBy(
                    lesson -> YearMonth.from(lesson.on()), TreeMap::new, Collectors.toList()));
    List<Group> groups = new ArrayList<>();
    List<Lesson> earlier = new ArrayList<>();
    int seen = 0;
    for (var month : months.entrySet()) {
      if (seen++ >= FIRST_MONTHS && month.getValue().size() >= leastRows) {
        groups.add(new Group(month.getKey().toString(), List.copyOf(earlier), month.getValue()));
      }
      earlier.addAll(month.getValue());
    }
    return groups;
  }

  /**
   * Every second client or so, by the number of the row: the half on which the form of the model
   * was not chosen.
   */
  static List<Lesson> unseenHalf(List<Lesson> lessons) {
    return IntStream.range(0, lessons.size())
        .filter(row -> (((row * KNUTH) >>> 16) & 1) == 1)
        .mapToObj(lessons::get)
        .toList();
  }

  /** The later half of two mailings, foretold from the earlier. */
  static Group laterFromEarlier(List<Lesson> lessons) {
    YearMonth first =
        lessons.stream().map(l -> YearMonth.from(l.on())).min(YearMonth::compareTo).orElseThrow();
    var parts =
        lessons.stream()
            .collect(Collectors.partitioningBy(l -> YearMonth.from(l.on()).equals(first)));
    return new Group("second mailing", parts.get(true), parts.get(false));
  }
}
