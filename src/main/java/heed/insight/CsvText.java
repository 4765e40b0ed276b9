package heed.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A reading as CSV. What a spreadsheet would take for a formula begins with an apostrophe. */
public final class CsvText {
  private CsvText() {}

  /** One line for each row of each series, under a heading; a total has the label ALL. */
  public static String of(Reading reading) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          "figure", "label", "numerator", "denominator", "rate", "low", "high", "hidden");
      for (Series series : reading.series()) {
        Stream.concat(series.rows().stream(), Stream.ofNullable(series.total()))
            .forEach(row -> csv.writeRecord(record(series.figure(), row)));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> record(Figure figure, Row row) {
    return List.of(
        figure.name(),
        harmless(row.label()),
        number(row.numerator()),
        number(row.denominator()),
        number(row.rate()),
        number(row.low()),
        number(row.high()),
        row.hidden() ? "yes" : "no");
  }

  static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  private static String number(Number number) {
    return number == null
        ? ""
        : new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }
}
