package heed.decision;

import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.shared.IdempotencyKey;
import heed.shared.InvalidInput;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a decision is written down, durably, before its answer is sent. */
public interface DecisionJournal {
  /**
   * Records the decision and returns the key of its interaction. What is proposed outbound takes
   * its place in the client's contact ledger in the same moment; empty, and nothing recorded, where
   * the ledger has moved on from the version that was decided on, or where the same request has
   * been recorded in the meantime.
   *
   * @param request the key of the request that leads to the interaction from now on, if it has one
   */
  Optional<UUID> record(
      DecisionInput input, Decision decision, LedgerState ledger, Optional<IdempotencyKey> request);

  /**
   * What was recorded for the same request before.
   *
   * @throws InvalidInput if the key was given to another request
   */
  Optional<Recorded> find(IdempotencyKey request, Instant now);

  /** A decision that is written down. */
  record Recorded(UUID interactionId, Decision decision) {}

  /**
   * The contact ledger that a decision was made on.
   *
   * @param version as it was read together with the profile
   * @param claimsExpireAt from when on a place that nothing was sent for is free again
   */
  record LedgerState(long version, Instant claimsExpireAt) {}
}
