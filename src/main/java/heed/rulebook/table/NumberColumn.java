package heed.rulebook.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ranges under one heading. Along the number line the set of accepting rows changes only where a
 * range begins or ends, so it is kept like a film: a full picture (bit set) every now and then, and
 * between pictures only the rows that change. There are at most 32 pictures, so memory grows with
 * the rows, and a look-up copies one picture and replays a 32nd of the changes at the most.
 */
final class NumberColumn extends Column {
  private static final int PICTURES = 32;

  private record Change(double at, int row) {}

  private final Heading heading;
  private final long[] openToUnknown;

  /** Where something changes, ascending; from there on the change holds. */
  private final double[] at;

  /** The rows that change at {@code at[i]} stand from {@code start[i]} to {@code start[i + 1]}. */
  private final int[] start;

  private final int[] changing;

  /** {@code pictures[p]} holds when the first {@code pictureAfter[p]} changes are made. */
  private final long[][] pictures;

  private final int[] pictureAfter;

  NumberColumn(Heading heading, List<Cell> cells, int words) {
    this.heading = heading;
    this.openToUnknown = new long[words];
    long[] open = new long[words];
    List<Change> changes = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row) instanceof Cell.Numbers cell) {
        if (cell.unknown()) {
          set(openToUnknown, row);
        }
        for (Cell.Interval interval : merged(cell.intervals())) {
          changes.add(new Change(positiveZero(interval.low()), row));
          if (interval.high() < Double.POSITIVE_INFINITY) {
            changes.add(new Change(positiveZero(Math.nextUp(interval.high())), row));
          }
        }
      } else {
        set(open, row);
        set(openToUnknown, row);
      }
    }
    changes.sort((a, b) -> Double.compare(a.at(), b.at()));
    this.changing = changes.stream().mapToInt(Change::row).toArray();
    this.at = changes.stream().mapToDouble(Change::at).distinct().toArray();
    this.start = starts(changes, at.length);
    List<long[]> taken = new ArrayList<>();
    List<Integer> takenAfter = new ArrayList<>();
    film(open, taken, takenAfter);
    this.pictures = taken.toArray(long[][]::new);
    this.pictureAfter = takenAfter.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  void accepting(Reading reading, long[] bits) {
    double number = reading.number(heading);
    if (Double.isNaN(number)) {
      System.arraycopy(openToUnknown, 0, bits, 0, openToUnknown.length);
      return;
    }
    int found = Arrays.binarySearch(at, number);
    int made = start[found >= 0 ? found + 1 : -found - 1];
    int picture = Arrays.binarySearch(pictureAfter, made);
    picture = picture >= 0 ? picture : -picture - 2;
    System.arraycopy(pictures[picture], 0, bits, 0, openToUnknown.length);
    for (int i = pictureAfter[picture]; i < made; i++) {
      bits[changing[i] >> 6] ^= 1L << changing[i];
    }
  }

  @Override
  double expectedRows() {
    return Arrays.stream(pictures).mapToInt(Column::count).average().orElse(0);
  }

  private void film(long[] open, List<long[]> taken, List<Integer> takenAfter) {
    int between = Math.max(64, changing.length / PICTURES);
    long[] now = open.clone();
    taken.add(open);
    takenAfter.add(0);
    int last = 0;
    for (int i = 0; i < changing.length; i++) {
      now[changing[i] >> 6] ^= 1L << changing[i];
      if (i + 1 - last >= between) {
        last = i + 1;
        taken.add(now.clone());
        takenAfter.add(last);
      }
    }
  }

  /** The number just above the greatest negative one is -0, which sorts before 0. */
  private static double positiveZero(double number) {
    return number + 0.0;
  }

  private static int[] starts(List<Change> changes, int places) {
    int[] start = new int[places + 1];
    int place = 0;
    for (int i = 1; i < changes.size(); i++) {
      if (changes.get(i).at() != changes.get(i - 1).at()) {
        start[++place] = i;
      }
    }
    start[places] = changes.size();
    return start;
  }

  /** The same numbers without overlap, since a row may accept a number only once. */
  private static List<Cell.Interval> merged(List<Cell.Interval> intervals) {
    if (intervals.size() < 2) {
      return intervals;
    }
    List<Cell.Interval> merged = new ArrayList<>();
    for (Cell.Interval next :
        intervals.stream().sorted((a, b) -> Double.compare(a.low(), b.low())).toList()) {
      Cell.Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next.low() <= last.high()) {
        merged.set(
            merged.size() - 1, new Cell.Interval(last.low(), Math.max(last.high(), next.high())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
