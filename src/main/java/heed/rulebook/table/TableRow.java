package heed.rulebook.table;

import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.NeedSource;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Verdict;
import heed.rulebook.conclusion.WeightKind;
import heed.shared.Channel;
import java.util.List;

/**
 * A row of a rule table that matches the client: the fact that a table's rule turns into
 * conclusions. Its cells were checked when the table was read; an accessor fails only for a heading
 * that the table does not have, or not with such values.
 */
public final class TableRow {
  private final String table;
  private final int line;
  private final List<Output> outputs;
  private final Object[] cells;

  TableRow(String table, int line, List<Output> outputs, Object[] cells) {
    this.table = table;
    this.line = line;
    this.outputs = outputs;
    this.cells = cells;
  }

  /** The table's name: its path without {@code .csv}, such as {@code 2-product-fit/life-stage}. */
  public String getTable() {
    return table;
  }

  /** The row's physical line in the file, from 1. */
  public int getLine() {
    return line;
  }

  /** What the row concludes under the given heading, as text. */
  public String text(String heading) {
    return cell(heading, Object.class).toString();
  }

  /** The number that the row concludes under the given heading. */
  public double number(String heading) {
    return cell(heading, Double.class);
  }

  public Scheme scheme(String heading) {
    return cell(heading, Scheme.class);
  }

  public NeedSource source(String heading) {
    return cell(heading, NeedSource.class);
  }

  public Verdict verdict(String heading) {
    return cell(heading, Verdict.class);
  }

  public Channel channel(String heading) {
    return cell(heading, Channel.class);
  }

  public Basis basis(String heading) {
    return cell(heading, Basis.class);
  }

  public WeightKind kind(String heading) {
    return cell(heading, WeightKind.class);
  }

  /** What the row says under the given output heading: a number, a constant or a text. */
  public Object value(Output output) {
    return cell(output.title(), Object.class);
  }

  /** Why, in plain words: the cell under {@code because}. */
  public String getReason() {
    return text(Output.BECAUSE.title());
  }

  /** {@code file:line}. */
  public String getRule() {
    return table + ".csv:" + line;
  }

  /** {@code file:line}, for messages. */
  @Override
  public String toString() {
    return getRule();
  }

  private <T> T cell(String heading, Class<T> type) {
    for (int i = 0; i < cells.length; i++) {
      if (outputs.get(i).title().equals(heading)) {
        return type.cast(cells[i]);
      }
    }
    throw new IllegalArgumentException(
        "the table %s has no output heading '%s'".formatted(table, heading));
  }
}
