package heed.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A measure as it was found.
 *
 * @param period null where the measure tells how things stand now
 * @param asOf up to when history is counted, or null where nothing is counted yet
 * @param smallest cells about fewer are hidden
 */
public record Reading(
    String measure,
    String meaning,
    @JsonInclude(JsonInclude.Include.NON_NULL) Period period,
    Map<String, String> filters,
    Instant asOf,
    int smallest,
    List<Series> series) {
  public Reading {
    filters = Map.copyOf(filters);
    series = List.copyOf(series);
  }
}
