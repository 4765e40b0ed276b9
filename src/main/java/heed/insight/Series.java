package heed.insight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure as it was found.
 *
 * @param total all rows together, or null where rows overlap or do not add up
 */
public record Series(Figure figure, Row total, List<Row> rows) {
  public Series {
    rows = List.copyOf(rows);
  }

  /** The rows with the hidden ones at the end, by name: their place would tell their size. */
  static List<Row> hiddenLast(List<Row> rows) {
    return Stream.concat(
            rows.stream().filter(it -> !it.hidden()),
            rows.stream().filter(Row::hidden).sorted(Comparator.comparing(Row::label)))
        .toList();
  }
}
