package heed.rulebook.diff;

import heed.rulebook.diff.Change.CellChange;
import heed.rulebook.diff.Change.Part;
import heed.rulebook.diff.SheetText.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Changes of a sheet in plain words. */
final class SheetWords {
  private final SheetShape shape;
  private final List<String> columns;
  private final ParameterWords parameters;

  SheetWords(SheetShape shape, List<String> columns, SheetText from, SheetText to) {
    this.shape = shape;
    this.columns = columns;
    this.parameters = shape == SheetShape.PARAMETERS ? new ParameterWords(columns, from, to) : null;
  }

  Change added(int line, List<String> cells) {
    String sentence =
        parameters != null
            ? parameters.added(cells)
            : "%s added in line %d: %s".formatted(subject(cells), line, all(cells));
    return change(ChangeKind.ADDED, 0, line, cells, cellsOf(cells, false), sentence);
  }

  Change removed(int line, List<String> cells) {
    String sentence =
        parameters != null
            ? parameters.removed(cells)
            : "%s removed, which stood in line %d: %s".formatted(subject(cells), line, all(cells));
    return change(ChangeKind.REMOVED, line, 0, cells, cellsOf(cells, true), sentence);
  }

  Change changed(
      int fromLine, int toLine, List<String> before, List<String> after, List<CellChange> cells) {
    String sentence =
        parameters != null
            ? parameters.changed(before, after, cells)
            : "%s: %s".formatted(subjectAt(before, toLine), differences(cells));
    return change(ChangeKind.CHANGED, fromLine, toLine, after, cells, sentence);
  }

  Change moved(int fromLine, int toLine, List<String> cells) {
    return change(
        ChangeKind.MOVED,
        fromLine,
        toLine,
        cells,
        List.of(),
        "%s moved from line %d to line %d".formatted(named(cells), fromLine, toLine));
  }

  Change reordered(int lines) {
    return Change.ofFile(
        ChangeKind.MOVED, "%s moved to other places".formatted(Shown.count(lines, shape.noun())));
  }

  Change rewritten(int lines) {
    return Change.ofFile(
        ChangeKind.CHANGED,
        "%s written with other spaces or quotes, saying the same"
            .formatted(Shown.count(lines, shape.noun())));
  }

  /** A comment added, removed or changed, as one of the two or neither is {@code null}. */
  static Change comment(Entry before, Entry after) {
    String sentence =
        before == null
            ? "comment added: " + Shown.text(after.cells().get(0))
            : after == null
                ? "comment removed: " + Shown.text(before.cells().get(0))
                : "comment changed: %s → %s"
                    .formatted(Shown.text(before.cells().get(0)), Shown.text(after.cells().get(0)));
    return new Change(
        before == null ? ChangeKind.ADDED : after == null ? ChangeKind.REMOVED : ChangeKind.CHANGED,
        Part.COMMENT,
        "",
        before == null ? 0 : before.line(),
        after == null ? 0 : after.line(),
        List.of(),
        List.of(),
        sentence);
  }

  /** {@code fit 0.5 → 0.7, because 'Money lies idle' → 'Money could earn'}. */
  static String differences(List<CellChange> cells) {
    return cells.stream()
        .map(
            cell ->
                "%s %s → %s"
                    .formatted(cell.column(), Shown.cell(cell.was()), Shown.cell(cell.is())))
        .collect(Collectors.joining(", "));
  }

  private Change change(
      ChangeKind kind,
      int fromLine,
      int toLine,
      List<String> named,
      List<CellChange> cells,
      String sentence) {
    return new Change(
        kind,
        shape.part(),
        shape.name(columns, named),
        fromLine,
        toLine,
        cells,
        List.of(),
        sentence);
  }

  /** Of a row nothing but that: all its cells follow. */
  private String subject(List<String> cells) {
    return shape == SheetShape.TABLE ? shape.noun() : named(cells);
  }

  private String named(List<String> cells) {
    String name = shape.name(columns, cells);
    return name.isEmpty() ? shape.noun() : shape.noun() + " " + name;
  }

  private String subjectAt(List<String> cells, int line) {
    String name = shape.name(columns, cells);
    return name.isEmpty()
        ? "%s in line %d".formatted(shape.noun(), line)
        : "%s %s (line %d)".formatted(shape.noun(), name, line);
  }

  private String all(List<String> cells) {
    return cellsOf(cells, true).stream()
        .map(cell -> cell.column() + " " + Shown.cell(cell.was()))
        .collect(Collectors.joining(", "));
  }

  private List<CellChange> cellsOf(List<String> cells, boolean before) {
    List<CellChange> filled = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        filled.add(
            new CellChange(columns.get(i), before ? cells.get(i) : "", before ? "" : cells.get(i)));
      }
    }
    return filled;
  }
}
