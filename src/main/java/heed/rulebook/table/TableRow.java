package heed.rulebook.table;

import java.util.Map;
import java.util.Objects;

/**
 * A row of a rule table that matches the client: the fact that a table's rule turns into
 * conclusions.
 */
public final class TableRow {
  private final String table;
  private final int line;
  private final Map<String, String> texts;
  private final Map<String, Double> numbers;

  public TableRow(String table, int line, Map<String, String> texts, Map<String, Double> numbers) {
    this.table = Objects.requireNonNull(table, "table");
    this.line = line;
    this.texts = Map.copyOf(texts);
    this.numbers = Map.copyOf(numbers);
  }

  /** The table's name: its path without {@code .csv}, such as {@code 2-product-fit/life-stage}. */
  public String getTable() {
    return table;
  }

  /** The row's line in the file, the heading being line 1. */
  public int getLine() {
    return line;
  }

  /** The text that the row concludes under the given heading. */
  public String text(String heading) {
    return texts.get(heading);
  }

  /** The number that the row concludes under the given heading. */
  public double number(String heading) {
    return numbers.get(heading);
  }

  /** Why, in plain words: the cell under {@code because}. */
  public String getReason() {
    return texts.get("because");
  }

  /** {@code file:line}. */
  public String getRule() {
    return table + ".csv:" + line;
  }
}
