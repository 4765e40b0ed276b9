package heed.client.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Outcome;
import heed.shared.Ranges;
import java.time.Instant;

/**
 * What a client answered to an action.
 *
 * @param action code of the action
 * @param channel where the answer came, or null
 * @param reason why, for {@link Outcome#DECLINED}, or null
 */
public record Response(
    Instant at, String action, Channel channel, Outcome outcome, DeclineReason reason) {

  public Response {
    Ranges.present("at", at);
    Ranges.moment("at", at);
    Ranges.present("action", action);
    Ranges.code("action", action);
    Ranges.present("outcome", outcome);
  }

  /** Whether the client answered in favour. */
  @JsonIgnore
  public boolean isPositive() {
    return outcome.isPositive();
  }
}
