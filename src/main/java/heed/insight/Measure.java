package heed.insight;

import java.util.List;
import java.util.Set;

/** Something that managers want to know, with its definition. */
public interface Measure {
  /** What it says of itself. */
  record About(
      String name, String meaning, boolean overPeriod, Set<Filter> filters, List<Figure> figures) {
    public About {
      filters = Set.copyOf(filters);
      figures = List.copyOf(figures);
    }
  }

  /** What it is called, means, and can be asked for. */
  About about();

  /** Takes it: one series for each figure, in their order. */
  List<Series> read(Question question);
}
