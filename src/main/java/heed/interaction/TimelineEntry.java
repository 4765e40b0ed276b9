package heed.interaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import heed.shared.Channel;
import heed.shared.Direction;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened with a client.
 *
 * @param at when; what is known by its day only stands at the day's beginning (UTC)
 * @param key tells entries of one moment apart
 * @param action the action that it was about; of a proposal, all that were proposed; of a survey,
 *     its name
 * @param detail of a contact its status, of a response its outcome, of a complaint its status, of a
 *     survey the answer, of a holding its product
 * @param reason of a response why it was declined, of a contact its campaign, of a complaint its
 *     topic, of a survey the question, of a holding its account
 * @param interactionId the decision that it belongs to, or null
 */
public record TimelineEntry(
    Instant at,
    @JsonIgnore String key,
    Kind kind,
    String action,
    Channel channel,
    Direction direction,
    String detail,
    String reason,
    UUID interactionId) {

  /** What kind of thing happened. */
  public enum Kind {
    CONTACT,
    PROPOSAL,
    RESPONSE,
    COMPLAINT,
    SURVEY,
    HOLDING_OPENED,
    HOLDING_CLOSED
  }
}
