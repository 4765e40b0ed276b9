package heed.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Outcome;
import heed.shared.Ranges;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** An outcome from a system that knows the client and the action, but no interaction. */
public record OutcomeRequest(
    @JsonProperty(required = true) @Schema(example = "bm-00001") String clientId,
    @JsonProperty(required = true) @Schema(example = "TERM_DEPOSIT") String action,
    @JsonProperty(required = true) @Schema(example = "CONVERTED") Outcome outcome,
    DeclineReason reason,
    Channel channel,
    @Schema(description = "when it happened; now if left out, never in the future") Instant at,
    String note) {

  public OutcomeRequest {
    Ranges.present("clientId", clientId);
    Ranges.text("clientId", clientId, 64);
    Ranges.present("action", action);
    Ranges.present("outcome", outcome);
  }

  AnswerRequest answer() {
    return new AnswerRequest(action, outcome, reason, channel, at, null, note);
  }
}
