package heed.decision;

import heed.decision.model.ClientSummary;
import heed.decision.model.Decision;
import heed.decision.model.Dropped;
import heed.decision.model.Recommendation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The next best actions of one client, and why every other action is not among them. */
public record RecommendationResponse(
    @Schema(description = "key to answer to; left out where nothing was stored") UUID interactionId,
    String clientId,
    Instant decidedAt,
    @Schema(description = "content hash of the rulebook that decided") String release,
    ClientSummary client,
    List<Recommendation> recommendations,
    List<Dropped> dropped,
    @Schema(description = "true: the client is held out of marketing, and sees none of it")
        boolean control) {
  private static final String HELD_OUT =
      "The client is held out of marketing, so that what marketing changes can be measured.";

  static RecommendationResponse from(UUID interactionId, String clientId, Decision decision) {
    return new RecommendationResponse(
        interactionId,
        clientId,
        decision.decidedAt(),
        decision.release(),
        decision.client(),
        decision.recommendations().stream()
            .filter(it -> !decision.heldOut().contains(it.action()))
            .toList(),
        Stream.concat(
                decision.heldOut().stream().map(RecommendationResponse::heldOut),
                decision.dropped().stream())
            .toList(),
        decision.control());
  }

  private static Dropped heldOut(String action) {
    return new Dropped(action, "hold-out", "HELD_OUT", HELD_OUT, "guard:hold-out", null);
  }
}
