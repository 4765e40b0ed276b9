package heed.rulebook.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table whose rows say what holds for which clients. Rows are data behind an index of bit sets,
 * so the number of rows costs a decision next to nothing. Immutable; safe for use by many threads.
 */
public final class RuleTable {
  private final String name;
  private final Set<Output> outputs;
  private final TableRow[] rows;
  private final int words;
  private final List<String> titles;
  private final Map<Heading, List<Cell>> cells;

  /** Those that accept fewest rows first, so that a client whom no row matches is known soon. */
  private final Column[] columns;

  RuleTable(
      String name,
      List<String> titles,
      Set<Output> outputs,
      List<TableRow> rows,
      Map<Heading, List<Cell>> cells) {
    this.name = name;
    this.titles = List.copyOf(titles);
    this.cells = cells;
    this.outputs = outputs;
    this.rows = rows.toArray(TableRow[]::new);
    this.words = (rows.size() + 63) / 64;
    List<Column> index = new ArrayList<>();
    cells.forEach(
        (heading, column) ->
            index.add(
                heading.form() == Heading.Form.NUMBER
                    ? new NumberColumn(heading, column, words)
                    : new WordColumn(heading, column, words)));
    index.sort(Comparator.comparingDouble(Column::expectedRows));
    this.columns = index.toArray(Column[]::new);
  }

  /** Its path in the rulebook without {@code .csv}, such as {@code 2-product-fit/life-stage}. */
  public String name() {
    return name;
  }

  /** All rows, in the order of the file. */
  public List<TableRow> rows() {
    return Collections.unmodifiableList(Arrays.asList(rows));
  }

  /** What its rows ask about a client. */
  public Set<Heading> inputs() {
    return Collections.unmodifiableSet(cells.keySet());
  }

  /** What the row of the given place, from 0, asks for under one of the {@link #inputs}. */
  public Cell cell(int row, Heading heading) {
    return cells.get(heading).get(row);
  }

  /** The column of the heading, from 1, as problems are placed; 0 if it has none such. */
  public int column(String title) {
    return titles.indexOf(title) + 1;
  }

  /** The output headings that every row has a value under. */
  public Set<Output> outputs() {
    return outputs;
  }

  /** The rows that match the client, in the order of the file. */
  public List<TableRow> match(Reading reading) {
    long[] matching = reading.matching(words);
    if (columns.length == 0) {
      return rows();
    }
    columns[0].accepting(reading, matching);
    for (int c = 1; c < columns.length; c++) {
      long[] accepting = reading.column(words);
      columns[c].accepting(reading, accepting);
      long any = 0;
      for (int i = 0; i < words; i++) {
        matching[i] &= accepting[i];
        any |= matching[i];
      }
      if (any == 0) {
        return List.of();
      }
    }
    return collect(matching);
  }

  private List<TableRow> collect(long[] matching) {
    int count = 0;
    for (int i = 0; i < words; i++) {
      count += Long.bitCount(matching[i]);
    }
    TableRow[] found = new TableRow[count];
    int next = 0;
    for (int i = 0; i < words; i++) {
      for (long rest = matching[i]; rest != 0; rest &= rest - 1) {
        found[next++] = rows[(i << 6) + Long.numberOfTrailingZeros(rest)];
      }
    }
    return Collections.unmodifiableList(Arrays.asList(found));
  }
}
