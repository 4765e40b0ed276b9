package heed.decision.model;

import heed.client.fact.Context;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Ranges;
import java.util.List;

/**
 * What the caller says of this one request.
 *
 * @param channel the channel that the conversation is on, or null to let the decision choose one
 *     for each action
 * @param direction who began; OUTBOUND where not said, since that is the stricter
 * @param contexts facts that hold for this request only
 * @param language ISO 639-1 code for names and scripts, or null for the client's own
 * @param limit how many actions to recommend at the most, 1-50
 */
public record Occasion(
    Channel channel, Direction direction, List<Context> contexts, String language, int limit) {
  /** How many actions are recommended where the caller names no limit. */
  public static final int DEFAULT_LIMIT = 3;

  public Occasion {
    direction = direction == null ? Direction.OUTBOUND : direction;
    contexts = Ranges.entries("contexts", contexts);
    Ranges.language("language", language);
    Ranges.within("limit", limit, 1, 50);
    Ranges.within("contexts", contexts.size(), 0, 50);
  }
}
