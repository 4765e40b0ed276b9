package heed.interaction;

import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * One answer of a client, as it is kept.
 *
 * @param interactionId the decision that it answers, or null where none is known
 * @param decidedAt when that decision was made, or null
 * @param at when the client answered
 * @param callBackAt when to call again, for CALL_BACK, or null
 * @param recordedBy the caller who told Heed
 */
public record Answer(
    UUID answerId,
    Instant recordedAt,
    UUID interactionId,
    Instant decidedAt,
    String clientId,
    String action,
    Channel channel,
    Outcome outcome,
    DeclineReason reason,
    Instant at,
    Instant callBackAt,
    String note,
    String recordedBy) {

  /** Whether it says the same as another of the same interaction and action. */
  boolean saysTheSameAs(Answer other) {
    return outcome == other.outcome
        && channel == other.channel
        && reason == other.reason
        && at.equals(other.at);
  }
}
