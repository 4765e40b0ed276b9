package heed.rulebook.review.row;

import heed.rulebook.review.range.Values;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Heading.Form;
import heed.rulebook.table.RuleTable;
import java.util.IdentityHashMap;
import java.util.List;

/** The inputs of a table, laid out so that many rows are compared quickly. */
public final class RowGrid {
  private final List<Heading> headings;
  private final Cell[][] cells;
  private final Values[][] values;

  public RowGrid(RuleTable table) {
    headings = List.copyOf(table.inputs());
    int rows = table.rows().size();
    cells = new Cell[headings.size()][rows];
    values = new Values[headings.size()][];
    for (int column = 0; column < headings.size(); column++) {
      Heading heading = headings.get(column);
      for (int row = 0; row < rows; row++) {
        cells[column][row] = table.cell(row, heading);
      }
      if (heading.form() != Form.WORDS) {
        values[column] = values(heading, cells[column]);
      }
    }
  }

  /** Equal cells are one, and most are. */
  private static Values[] values(Heading heading, Cell[] cells) {
    IdentityHashMap<Cell, Values> known = new IdentityHashMap<>();
    Values[] values = new Values[cells.length];
    for (int row = 0; row < cells.length; row++) {
      values[row] = known.computeIfAbsent(cells[row], cell -> Cells.values(heading, cell));
    }
    return values;
  }

  /** Whether the wide row surely accepts every client of the narrow one. */
  public boolean covers(int wide, int narrow) {
    for (int column = 0; column < cells.length; column++) {
      Cell large = cells[column][wide];
      Cell small = cells[column][narrow];
      if (large == small || large instanceof Cell.Any) {
        continue;
      }
      boolean covered =
          values[column] == null
              ? Cells.covers(headings.get(column), large, small)
              : values[column][narrow].within(values[column][wide]);
      if (!covered) {
        return false;
      }
    }
    return true;
  }
}
