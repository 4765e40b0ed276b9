package heed.insight;

import java.util.List;

/**
 * A figure as it was found.
 *
 * @param total all rows together, or null where rows overlap or do not add up
 */
public record Series(Figure figure, Row total, List<Row> rows) {
  public Series {
    rows = List.copyOf(rows);
  }
}
