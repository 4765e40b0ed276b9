package heed.rulebook.diff;

import heed.rulebook.diff.Change.CellChange;
import heed.rulebook.diff.Change.Part;
import heed.rulebook.diff.SheetText.Entry;
import heed.rulebook.diff.SheetText.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What differs between two versions of a sheet, by key and column. */
final class SheetDiff {
  /** More than so many moved lines are told in one sentence. */
  private static final int MOST_MOVES_TOLD = 10;

  private final SheetText from;
  private final SheetText to;
  private final Columns columns;
  private final SheetWords words;
  private final List<Change> changes = new ArrayList<>();

  private SheetDiff(SheetShape shape, SheetText from, SheetText to) {
    this.from = from;
    this.to = to;
    this.columns = new Columns(from.headings(), to.headings());
    this.words = new SheetWords(shape, columns.names(), from, to);
  }

  static List<Change> between(SheetShape shape, SheetText from, SheetText to) {
    SheetDiff diff = new SheetDiff(shape, from, to);
    diff.compareRows(shape);
    diff.compareComments();
    diff.changes.sort(Comparator.comparingInt(Change::place));
    List<Change> all = new ArrayList<>(diff.headingChanges());
    all.addAll(diff.changes);
    return all;
  }

  /** For each row of the former version the row of the later one, or {@link Alignment#NONE}. */
  static int[] pairRows(SheetShape shape, SheetText from, SheetText to) {
    Columns columns = new Columns(from.headings(), to.headings());
    return pairRows(
        shape,
        columns,
        from.entries(Kind.ROW).stream().map(row -> columns.ofFrom(row.cells())).toList(),
        to.entries(Kind.ROW).stream().map(row -> columns.ofTo(row.cells())).toList());
  }

  private static int[] pairRows(
      SheetShape shape, Columns columns, List<List<String>> from, List<List<String>> to) {
    List<Integer> both = new ArrayList<>();
    for (int c = 0; c < columns.names().size(); c++) {
      if (columns.isInBoth(c)) {
        both.add(c);
      }
    }
    boolean[] key = new boolean[both.size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = shape.isKey(columns.names().get(both.get(i)));
    }
    return RowPairing.of(only(both, from), only(both, to), key);
  }

  private static List<List<String>> only(List<Integer> columns, List<List<String>> rows) {
    return rows.stream().map(row -> columns.stream().map(row::get).toList()).toList();
  }

  private void compareRows(SheetShape shape) {
    List<Entry> fromRows = from.entries(Kind.ROW);
    List<Entry> toRows = to.entries(Kind.ROW);
    List<List<String>> fromCells =
        fromRows.stream().map(row -> columns.ofFrom(row.cells())).toList();
    List<List<String>> toCells = toRows.stream().map(row -> columns.ofTo(row.cells())).toList();
    int[] partner = pairRows(shape, columns, fromCells, toCells);
    boolean[] moved = Order.moved(partner);
    List<Change> moves = new ArrayList<>();
    int rewritten = 0;
    for (int f = 0; f < partner.length; f++) {
      Entry before = fromRows.get(f);
      if (partner[f] == Alignment.NONE) {
        changes.add(words.removed(before.line(), fromCells.get(f)));
        continue;
      }
      Entry after = toRows.get(partner[f]);
      List<CellChange> cells = cellChanges(fromCells.get(f), toCells.get(partner[f]));
      if (!cells.isEmpty()) {
        changes.add(
            words.changed(
                before.line(), after.line(), fromCells.get(f), toCells.get(partner[f]), cells));
      } else if (!hasOtherColumns()
          && !FileText.bare(before.raw()).equals(FileText.bare(after.raw()))) {
        rewritten++;
      }
      if (moved[f]) {
        moves.add(words.moved(before.line(), after.line(), toCells.get(partner[f])));
      }
    }
    int[] inverse = Alignment.inverse(partner, toRows.size());
    for (int t = 0; t < inverse.length; t++) {
      if (inverse[t] == Alignment.NONE) {
        changes.add(words.added(toRows.get(t).line(), toCells.get(t)));
      }
    }
    tellMoves(moves);
    if (rewritten > 0) {
      changes.add(words.rewritten(rewritten));
    }
  }

  private void tellMoves(List<Change> moves) {
    if (moves.size() <= MOST_MOVES_TOLD) {
      changes.addAll(moves);
    } else {
      changes.add(words.reordered(moves.size()));
    }
  }

  private boolean hasOtherColumns() {
    return !from.headings().equals(to.headings());
  }

  private List<CellChange> cellChanges(List<String> before, List<String> after) {
    List<CellChange> cells = new ArrayList<>();
    for (int c = 0; c < before.size(); c++) {
      if (!columns.isRemoved(c) && !before.get(c).equals(after.get(c))) {
        cells.add(new CellChange(columns.names().get(c), before.get(c), after.get(c)));
      }
    }
    return cells;
  }

  private List<Change> headingChanges() {
    List<Change> found = new ArrayList<>();
    columns
        .renamed()
        .forEach(
            (before, after) ->
                found.add(
                    column(
                        ChangeKind.CHANGED,
                        after,
                        "column %s is now called %s"
                            .formatted(Shown.quoted(before), Shown.quoted(after)))));
    for (int c = 0; c < columns.names().size(); c++) {
      String name = columns.names().get(c);
      if (columns.isAdded(c)) {
        found.add(column(ChangeKind.ADDED, name, "column %s added".formatted(Shown.quoted(name))));
      } else if (columns.isRemoved(c)) {
        found.add(
            column(
                ChangeKind.REMOVED,
                name,
                "column %s removed, with all its cells".formatted(Shown.quoted(name))));
      }
    }
    if (columns.isReordered()) {
      found.add(column(ChangeKind.MOVED, "", "the columns stand in another order"));
    }
    return found;
  }

  private Change column(ChangeKind kind, String name, String sentence) {
    return new Change(
        kind,
        Part.COLUMN,
        name,
        kind == ChangeKind.ADDED ? 0 : line(from),
        kind == ChangeKind.REMOVED ? 0 : line(to),
        List.of(),
        List.of(),
        sentence);
  }

  private static int line(SheetText sheet) {
    return sheet.entries(Kind.HEADING).get(0).line();
  }

  private void compareComments() {
    List<Entry> before = from.entries(Kind.COMMENT);
    List<Entry> after = to.entries(Kind.COMMENT);
    int[] partner = Alignment.of(texts(before), texts(after));
    int[] inverse = Alignment.inverse(partner, after.size());
    int t = 0;
    for (int f = 0; f <= before.size(); f++) {
      int next = f == before.size() ? after.size() : partner[f];
      if (next == Alignment.NONE) {
        if (t < after.size() && inverse[t] == Alignment.NONE) {
          changes.add(SheetWords.comment(before.get(f), after.get(t++)));
        } else {
          changes.add(SheetWords.comment(before.get(f), null));
        }
        continue;
      }
      for (; t < next; t++) {
        changes.add(SheetWords.comment(null, after.get(t)));
      }
      t = next + 1;
    }
  }

  private static List<String> texts(List<Entry> comments) {
    return comments.stream().map(comment -> comment.cells().get(0)).toList();
  }
}
