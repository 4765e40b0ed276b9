package heed.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.client.fact.Context;
import heed.decision.model.Occasion;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.InvalidInput;
import heed.shared.Ranges;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Asks for the next best actions of one stored client. */
public record RecommendationRequest(
    @JsonProperty(required = true) @Schema(example = "bm-00001") String clientId,
    @Schema(description = "the channel spoken on; left out, each action gets its best channel")
        Channel channel,
    @Schema(description = "who began; OUTBOUND where left out") Direction direction,
    List<Context> contexts,
    @Schema(description = "1-50, 3 where left out", example = "3") Integer limit,
    @Schema(description = "two letters; the client's own where left out", example = "en")
        String language,
    @Schema(description = "true decides and stores nothing") Boolean dryRun,
    @Schema(description = AsOf.MEANS + " Only with dryRun.") LocalDate asOf) {

  public RecommendationRequest {
    Ranges.present("clientId", clientId);
    Ranges.text("clientId", clientId, 64);
    Ranges.day("asOf", asOf);
    if (asOf != null && !Boolean.TRUE.equals(dryRun)) {
      throw new InvalidInput(
          "/asOf", "asOf may only be given with dryRun true: what is stored is decided now");
    }
  }

  Occasion occasion() {
    return new Occasion(
        channel, direction, contexts, language, limit == null ? Occasion.DEFAULT_LIMIT : limit);
  }

  boolean isDryRun() {
    return Boolean.TRUE.equals(dryRun);
  }
}
