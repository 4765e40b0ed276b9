package heed.insight;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which cells are about too few to be shown. Where rows add up to a total that is shown, so many of
 * the next smallest are hidden too that what is missing is not few.
 */
final class SmallCells {
  /** A cell with fewer below the line is hidden. */
  static final int SMALLEST = 30;

  private SmallCells() {}

  /** How many a cell is about. */
  record Size(String label, long size) {}

  /**
   * The labels of the cells to hide; empty ones say nothing of anybody and stay.
   *
   * @param addUp whether the sum of all is shown too
   */
  static Set<String> among(List<Size> cells, boolean addUp) {
    List<Size> ascending =
        cells.stream()
            .filter(it -> it.size() > 0)
            .sorted(Comparator.comparingLong(Size::size).thenComparing(Size::label))
            .toList();
    Set<String> hidden = new HashSet<>();
    long missing = 0;
    for (Size cell : ascending) {
      boolean told = addUp && !hidden.isEmpty() && (hidden.size() < 2 || missing < SMALLEST);
      if (cell.size() < SMALLEST || told) {
        hidden.add(cell.label());
        missing += cell.size();
      }
    }
    return hidden;
  }
}
