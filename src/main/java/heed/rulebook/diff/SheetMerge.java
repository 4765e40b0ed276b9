package heed.rulebook.diff;

import heed.rulebook.diff.Change.CellChange;
import heed.rulebook.diff.ItemMerge.Item;
import heed.rulebook.diff.ItemMerge.Side;
import heed.rulebook.diff.SheetText.Entry;
import heed.rulebook.diff.SheetText.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Puts two versions of a sheet together, row by row. */
final class SheetMerge {
  private final SheetShape shape;
  private final SheetText base;

  private SheetMerge(SheetShape shape, SheetText base) {
    this.shape = shape;
    this.base = base;
  }

  /** Empty if one of the three cannot be read as a sheet. */
  static Optional<ItemMerge> of(SheetShape shape, FileText base, FileText theirs, FileText yours) {
    Optional<SheetText> before = SheetText.read(base);
    Optional<SheetText> their = SheetText.read(theirs);
    Optional<SheetText> your = SheetText.read(yours);
    if (before.isEmpty() || their.isEmpty() || your.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SheetMerge(shape, before.get()).merge(their.get(), your.get()));
  }

  private ItemMerge merge(SheetText theirs, SheetText yours) {
    ItemMerge merge =
        ItemMerge.of(
            items(base),
            new Side(items(theirs), pair(theirs)),
            new Side(items(yours), pair(yours)),
            this::tellBothChanged);
    if (!theirs.headings().equals(yours.headings())) {
      merge.clash("the columns were changed, so the rows of the two versions do not fit together");
    }
    if (shape == SheetShape.PARAMETERS) {
      Set<String> names = touched(theirs);
      names.retainAll(touched(yours));
      names.removeIf(name -> linesOf(theirs, name).equals(linesOf(yours, name)));
      names.forEach(
          name ->
              merge.clash(
                  "parameter %s: the newer release and the draft have both changed it"
                      .formatted(Shown.text(name))));
    }
    return merge;
  }

  /** Rows by key; everything else where it stands between its neighbours. */
  private int[] pair(SheetText side) {
    int[] partner = Alignment.of(texts(base), texts(side));
    int[] baseRows = indexesOfRows(base);
    int[] sideRows = indexesOfRows(side);
    int[] rows = SheetDiff.pairRows(shape, base, side);
    for (int r = 0; r < rows.length; r++) {
      partner[baseRows[r]] = rows[r] == Alignment.NONE ? Alignment.NONE : sideRows[rows[r]];
    }
    partner[indexOfHeading(base)] = indexOfHeading(side);
    return partner;
  }

  private static List<String> texts(SheetText sheet) {
    return sheet.entries().stream().map(entry -> FileText.bare(entry.raw())).toList();
  }

  private static int[] indexesOfRows(SheetText sheet) {
    List<Entry> entries = sheet.entries();
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i).kind() == Kind.ROW)
        .toArray();
  }

  private static int indexOfHeading(SheetText sheet) {
    int index = 0;
    while (sheet.entries().get(index).kind() != Kind.HEADING) {
      index++;
    }
    return index;
  }

  private List<Item> items(SheetText sheet) {
    List<Item> items = new ArrayList<>();
    for (Entry entry : sheet.entries()) {
      items.add(
          switch (entry.kind()) {
            case ROW -> rowItem(sheet, entry);
            case HEADING -> new Item("heading", "the headings", entry.raw());
            case COMMENT, EMPTY ->
                new Item("text " + FileText.bare(entry.raw()), "comment", entry.raw());
          });
    }
    return items;
  }

  private Item rowItem(SheetText sheet, Entry row) {
    List<String> cells = cells(sheet, row);
    StringBuilder key = new StringBuilder("row");
    boolean any = false;
    for (int c = 0; c < cells.size(); c++) {
      if (shape.isKey(sheet.headings().get(c))) {
        key.append('\n').append(cells.get(c));
        any |= !cells.get(c).isEmpty();
      }
    }
    String name = shape.name(sheet.headings(), cells);
    return new Item(
        any ? key.toString() : key + FileText.bare(row.raw()),
        name.isEmpty() ? shape.noun() + " without a key" : shape.noun() + " " + name,
        row.raw());
  }

  /** A cell under each heading. */
  private static List<String> cells(SheetText sheet, Entry row) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < sheet.headings().size()) {
      cells.add("");
    }
    return cells.subList(0, sheet.headings().size());
  }

  private Optional<String> tellBothChanged(
      Item before, Item theirs, Item yours, List<String> clashes) {
    clashes.add(
        "%s: the newer release has changed %s, and the draft %s"
            .formatted(before.title(), differences(before, theirs), differences(before, yours)));
    return Optional.empty();
  }

  private String differences(Item before, Item after) {
    List<String> was = SheetText.cellsOf(before.raw());
    List<String> is = SheetText.cellsOf(after.raw());
    List<CellChange> cells = new ArrayList<>();
    for (int c = 0; c < Math.min(was.size(), is.size()); c++) {
      if (!was.get(c).equals(is.get(c))) {
        String heading = c < base.headings().size() ? base.headings().get(c) : "cell " + (c + 1);
        cells.add(new CellChange(heading, was.get(c), is.get(c)));
      }
    }
    return cells.isEmpty() ? "it" : SheetWords.differences(cells);
  }

  private Set<String> touched(SheetText side) {
    Set<String> before = new HashSet<>(rowTexts(base));
    Set<String> after = new HashSet<>(rowTexts(side));
    Set<String> names = new TreeSet<>();
    addNames(side, before, names);
    addNames(base, after, names);
    return names;
  }

  private static void addNames(SheetText sheet, Set<String> known, Set<String> names) {
    int column = sheet.headings().indexOf("name");
    for (Entry row : sheet.entries(Kind.ROW)) {
      if (column >= 0
          && column < row.cells().size()
          && !known.contains(String.join("\n", row.cells()))) {
        names.add(row.cells().get(column));
      }
    }
  }

  private static List<String> rowTexts(SheetText sheet) {
    return sheet.entries(Kind.ROW).stream().map(row -> String.join("\n", row.cells())).toList();
  }

  private static List<List<String>> linesOf(SheetText sheet, String name) {
    int column = sheet.headings().indexOf("name");
    return sheet.entries(Kind.ROW).stream()
        .map(Entry::cells)
        .filter(cells -> column < cells.size() && cells.get(column).equals(name))
        .toList();
  }
}
