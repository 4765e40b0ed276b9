package heed.interaction.work;

import java.time.Instant;
import java.util.UUID;

/**
 * A client whom one agent is to call today, and nobody else.
 *
 * @param agent name of the agent's account
 * @param name of the client, or null
 * @param phone of the client, or null
 * @param action what the call is about, or null
 * @param why of a call-back what was noted when she asked for it, else the reason of the action; or
 *     null
 * @param dueAt when she wants to be called, for CALL_BACK, else null
 * @param urgent whether the action is care that comes before every offer
 * @param priority of the action, in money
 */
public record WorkItem(
    UUID claimId,
    String clientId,
    String agent,
    String name,
    String phone,
    WorkKind kind,
    String action,
    String why,
    Instant dueAt,
    boolean urgent,
    double priority,
    Instant claimedAt) {
  /** Whether it is a call-back whose time has come. */
  public boolean isDue(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  /** Whether it is a call-back for later. */
  public boolean isLater(Instant now) {
    return dueAt != null && dueAt.isAfter(now);
  }
}
