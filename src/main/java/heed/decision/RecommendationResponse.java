package heed.decision;

import heed.decision.model.ClientSummary;
import heed.decision.model.Decision;
import heed.decision.model.Dropped;
import heed.decision.model.Recommendation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The next best actions of one client, and why every other action is not among them. */
public record RecommendationResponse(
    @Schema(description = "key to answer to; left out where nothing was stored") UUID interactionId,
    String clientId,
    Instant decidedAt,
    @Schema(description = "content hash of the rulebook that decided") String release,
    ClientSummary client,
    List<Recommendation> recommendations,
    List<Dropped> dropped,
    @Schema(description = "true: the client is held out, show nothing") boolean control) {

  static RecommendationResponse from(UUID interactionId, String clientId, Decision decision) {
    return new RecommendationResponse(
        interactionId,
        clientId,
        decision.decidedAt(),
        decision.release(),
        decision.client(),
        decision.recommendations(),
        decision.dropped(),
        decision.control());
  }
}
