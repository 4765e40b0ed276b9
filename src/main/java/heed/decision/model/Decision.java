package heed.decision.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One evaluation of one client by one release. Every action of the catalogue stands either in
 * {@code recommendations} or in {@code dropped}, once.
 *
 * @param release content hash of the rulebook
 * @param propensities the propensity that was used for each action that was appraised
 * @param learned what else it used of what was learned, and which version of that
 * @param control whether the client is held out of marketing
 * @param heldOut the recommended actions that are not to be shown for that reason
 */
public record Decision(
    Instant decidedAt,
    String release,
    ClientSummary client,
    List<Recommendation> recommendations,
    List<Dropped> dropped,
    Map<String, Double> propensities,
    LearnedValues learned,
    boolean control,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> heldOut) {
  @JsonCreator
  public Decision {
    learned = learned == null ? LearnedValues.NONE : learned;
    heldOut = heldOut == null ? List.of() : List.copyOf(heldOut);
  }
}
