package heed.decision;

import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a decision is written down, durably, before its answer is sent. */
@FunctionalInterface
public interface DecisionJournal {
  /**
   * Records the decision and returns the key of its interaction. What is proposed outbound takes
   * its place in the client's contact ledger in the same moment; empty, and nothing recorded, where
   * the ledger has moved on from the version that was decided on.
   */
  Optional<UUID> record(DecisionInput input, Decision decision, LedgerState ledger);

  /**
   * The contact ledger that a decision was made on.
   *
   * @param version as it was read together with the profile
   * @param claimsExpireAt from when on a place that nothing was sent for is free again
   */
  record LedgerState(long version, Instant claimsExpireAt) {}
}
