package heed.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.client.Profile;
import heed.client.fact.Context;
import heed.decision.model.Occasion;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Ranges;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** Asks for the next best actions of a client whose facts come with the request. */
public record EvaluationRequest(
    @JsonProperty(required = true)
        @Schema(description = "the facts, in the form of GET /v1/clients/{id}")
        Profile profile,
    Channel channel,
    Direction direction,
    List<Context> contexts,
    @Schema(description = "1-50, 3 where left out") Integer limit,
    String language,
    @Schema(description = AsOf.MEANS) LocalDate asOf) {

  public EvaluationRequest {
    Ranges.present("profile", profile);
    Ranges.day("asOf", asOf);
  }

  Occasion occasion() {
    return new Occasion(
        channel, direction, contexts, language, limit == null ? Occasion.DEFAULT_LIMIT : limit);
  }
}
