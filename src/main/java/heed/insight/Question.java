package heed.insight;

import java.util.Map;

/**
 * What a measure is asked for.
 *
 * @param filters the value that each filter lets through
 */
public record Question(Period period, Map<Filter, String> filters) {
  public Question {
    filters = Map.copyOf(filters);
  }

  /** What the filter lets through, or nothing where it is not set. */
  public String only(Filter filter) {
    return filters.getOrDefault(filter, "");
  }
}
