package heed.rulebook.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The columns of two versions of a sheet, side by side: those of the later one in its order, then
 * those that are gone.
 */
final class Columns {
  /** Cells past the last heading, which no column should have. */
  private static final String BEYOND = "beyond the last heading";

  private final List<String> names = new ArrayList<>();
  private final List<Integer> inFrom = new ArrayList<>();
  private final List<Integer> inTo = new ArrayList<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final int fromWidth;
  private final int toWidth;

  Columns(List<String> from, List<String> to) {
    fromWidth = from.size();
    toWidth = to.size();
    for (int i = 0; i < to.size(); i++) {
      int before = from.indexOf(to.get(i));
      if (before < 0 && from.size() == to.size() && !to.contains(from.get(i))) {
        before = i;
        renamed.put(from.get(i), to.get(i));
      }
      add(to.get(i), before, i);
    }
    for (int i = 0; i < from.size(); i++) {
      if (!inFrom.contains(i)) {
        add(from.get(i), i, Alignment.NONE);
      }
    }
    add(BEYOND, fromWidth, toWidth);
  }

  private void add(String name, int from, int to) {
    names.add(name);
    inFrom.add(from);
    inTo.add(to);
  }

  /** All names; {@code cells} follow this order. */
  List<String> names() {
    return names;
  }

  /** Former names to present ones, of columns that kept their place. */
  Map<String, String> renamed() {
    return renamed;
  }

  boolean isInBoth(int column) {
    return inFrom.get(column) != Alignment.NONE && inTo.get(column) != Alignment.NONE;
  }

  boolean isAdded(int column) {
    return inFrom.get(column) == Alignment.NONE;
  }

  boolean isRemoved(int column) {
    return inTo.get(column) == Alignment.NONE;
  }

  /** Whether some columns changed places. */
  boolean isReordered() {
    int[] both =
        inFrom.subList(0, toWidth).stream()
            .filter(i -> i != Alignment.NONE)
            .mapToInt(i -> i)
            .toArray();
    return both.length > 1 && !IntStream.range(1, both.length).allMatch(i -> both[i - 1] < both[i]);
  }

  /** The cells of a line of the former version; empty where it has none. */
  List<String> ofFrom(List<String> cells) {
    return inFrom.stream().map(i -> cell(cells, i, fromWidth)).toList();
  }

  /** The cells of a line of the later version. */
  List<String> ofTo(List<String> cells) {
    return inTo.stream().map(i -> cell(cells, i, toWidth)).toList();
  }

  private static String cell(List<String> cells, int index, int width) {
    if (index == Alignment.NONE || index >= cells.size()) {
      return "";
    }
    return index == width ? String.join(",", cells.subList(width, cells.size())) : cells.get(index);
  }
}
