package heed.interaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.InvalidInput;
import heed.shared.Outcome;
import heed.shared.Ranges;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client answered to one action of an interaction. */
public record AnswerRequest(
    @JsonProperty(required = true) @Schema(example = "TERM_DEPOSIT") String action,
    @JsonProperty(required = true) Outcome outcome,
    @Schema(description = "why, for DECLINED") DeclineReason reason,
    @Schema(description = "where it was answered; the channel that was recommended if left out")
        Channel channel,
    @Schema(description = "when it was answered; now if left out, never in the future") Instant at,
    @Schema(description = "when to call again, for CALL_BACK") Instant callBackAt,
    @Schema(description = "what else was said, at most 10,000 characters") String note) {

  static final int LONGEST_NOTE = 10_000;

  private static final String NO_ACTION = "NO_ACTION";

  /** What a client may say though nothing is proposed. */
  private static final Set<Outcome> TO_NOTHING = EnumSet.of(Outcome.COMPLAINED, Outcome.OPTED_OUT);

  public AnswerRequest {
    Ranges.present("action", action);
    Ranges.code("action", action);
    Ranges.present("outcome", outcome);
    Ranges.moment("at", at);
    Ranges.moment("callBackAt", callBackAt);
    Ranges.text("note", note, LONGEST_NOTE);
    at = toTheMillisecond(at);
    callBackAt = toTheMillisecond(callBackAt);
    if (action.equals(NO_ACTION) && !TO_NOTHING.contains(outcome)) {
      throw new InvalidInput(
          "/outcome",
          outcome
              + " is not possible where nothing is proposed; possible: "
              + TO_NOTHING.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }
    if (reason != null && outcome != Outcome.DECLINED) {
      throw new InvalidInput("/reason", "reason says why the client DECLINED; leave it out here");
    }
    if (callBackAt != null && outcome != Outcome.CALL_BACK) {
      throw new InvalidInput("/callBackAt", "callBackAt goes with CALL_BACK; leave it out here");
    }
  }

  /** As fine as history keeps it, so that what is sent again is known again. */
  private static Instant toTheMillisecond(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
