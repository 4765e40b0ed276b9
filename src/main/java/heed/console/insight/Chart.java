package heed.console.insight;

import heed.insight.Figure;
import heed.insight.Reading;
import heed.insight.Row;
import heed.insight.Series;
import heed.insight.Unit;
import java.util.List;

/**
 * One figure of a measure: a chart, and the table that says the same.
 *
 * @param kind how it is drawn: {@code bars} lie, {@code columns} stand, a {@code curve} runs over
 *     days
 * @param total all rows together, or null
 * @param hides whether cells are hidden
 */
public record Chart(Figure figure, String kind, List<Line> lines, Line total, boolean hides) {
  public Chart {
    lines = List.copyOf(lines);
  }

  static Chart of(Reading reading, Series series, Labels labels, Numbers numbers) {
    String figure = series.figure().name();
    Unit unit = series.figure().unit();
    return new Chart(
        series.figure(),
        kind(reading.measure(), figure, unit),
        series.rows().stream()
            .map(row -> line(row, labels.of(reading.measure(), figure, row.label()), unit, numbers))
            .toList(),
        series.total() == null
            ? null
            : line(series.total(), labels.of(reading.measure(), figure, "ALL"), unit, numbers),
        series.rows().stream().anyMatch(Row::hidden));
  }

  /** How high the chart of lying bars must be: tiny, small, middle or tall. */
  public String height() {
    if (!kind.equals("bars")) {
      return "middle";
    }
    long drawn = lines.stream().filter(it -> !it.row().hidden()).count();
    return drawn <= 2 ? "tiny" : drawn <= 5 ? "small" : drawn <= 10 ? "middle" : "tall";
  }

  private static String kind(String measure, String figure, Unit unit) {
    if (unit == Unit.COUNT) {
      return "curve";
    }
    return measure.equals("response-by-contact") || figure.startsWith("age") ? "columns" : "bars";
  }

  private static Line line(Row row, String label, Unit unit, Numbers numbers) {
    return new Line(
        row,
        label,
        numbers.rate(unit == Unit.COUNT ? row.numerator() : row.rate(), unit),
        numbers.interval(row.low(), row.high(), unit),
        numbers.amount(row.numerator()),
        numbers.amount(row.denominator()));
  }
}
