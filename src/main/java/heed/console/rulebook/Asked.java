package heed.console.rulebook;

import heed.client.fact.Context;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.shared.Channel;
import heed.shared.Direction;
import java.util.List;

/**
 * For whom and on which occasion a draft is tried; what is left empty is as the case or the stored
 * decision has it.
 *
 * @param client the name of a case, the key of a decision, or the id of a client
 */
public record Asked(String client, String channel, String direction, String reason) {
  /** High enough that no action falls to the limit. */
  private static final int NO_LIMIT = 50;

  /** The input of the subject on this occasion. */
  DecisionInput on(DecisionInput told) {
    Occasion then = told.occasion();
    return new DecisionInput(
        told.profile(),
        new Occasion(
            channel.isEmpty() ? then.channel() : Channel.valueOf(channel),
            direction.isEmpty() ? then.direction() : Direction.valueOf(direction),
            reason.isEmpty() ? then.contexts() : List.of(new Context("reason", null, reason)),
            then.language(),
            NO_LIMIT),
        told.now(),
        told.seed(),
        told.claims());
  }
}
