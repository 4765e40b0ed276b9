package heed.rulebook.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words under one heading, by hash: for each word the rows that name it. Rows that accept a client
 * without any of the words they name (empty cells, and {@code not ...}) stand in two bit sets: one
 * for clients who show a word, one for clients of whom none is known.
 */
final class WordColumn extends Column {
  private final Heading heading;
  private final long[] openToShown;
  private final long[] openToUnknown;
  private final Map<String, RowSet> naming = new HashMap<>();
  private final Map<String, RowSet> refusing = new HashMap<>();
  private final double expectedRows;

  WordColumn(Heading heading, List<Cell> cells, int words) {
    this.heading = heading;
    this.openToShown = new long[words];
    this.openToUnknown = new long[words];
    Map<String, List<Integer>> named = new HashMap<>();
    Map<String, List<Integer>> refused = new HashMap<>();
    for (int row = 0; row < cells.size(); row++) {
      if (cells.get(row) instanceof Cell.Words cell) {
        if (cell.negated()) {
          set(openToShown, row);
        }
        if (acceptsUnknown(cell)) {
          set(openToUnknown, row);
        }
        for (String word : cell.words()) {
          (cell.negated() ? refused : named).computeIfAbsent(word, w -> new ArrayList<>()).add(row);
        }
      } else {
        set(openToShown, row);
        set(openToUnknown, row);
      }
    }
    named.forEach((word, rows) -> naming.put(word, RowSet.of(array(rows), words)));
    refused.forEach((word, rows) -> refusing.put(word, RowSet.of(array(rows), words)));
    int mentions = named.values().stream().mapToInt(List::size).sum();
    this.expectedRows = count(openToShown) + (double) mentions / Math.max(1, named.size());
  }

  private boolean acceptsUnknown(Cell.Words cell) {
    // Who holds nothing holds none of the named; but an unknown area is not "not RURAL".
    return cell.negated()
        ? heading.form() == Heading.Form.WORDS && !cell.unknown()
        : cell.unknown();
  }

  @Override
  void accepting(Reading reading, long[] bits) {
    List<String> shown = reading.words(heading);
    if (shown.isEmpty()) {
      System.arraycopy(openToUnknown, 0, bits, 0, openToShown.length);
      return;
    }
    System.arraycopy(openToShown, 0, bits, 0, openToShown.length);
    for (int i = 0; i < shown.size(); i++) {
      RowSet refused = refusing.get(shown.get(i));
      if (refused != null) {
        refused.removeFrom(bits);
      }
      RowSet named = naming.get(shown.get(i));
      if (named != null) {
        named.addTo(bits);
      }
    }
  }

  @Override
  double expectedRows() {
    return expectedRows;
  }

  private static int[] array(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
