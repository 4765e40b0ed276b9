package heed.client.intake;

import java.util.List;
import java.util.stream.Collectors;

/** Cells as one line of CSV. */
final class CsvLine {
  private CsvLine() {}

  /** The cells, quoted where needed, without a line end. */
  static String of(List<String> cells) {
    return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            && cell.equals(cell.strip());
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
