package heed.decision;

import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import java.util.UUID;

/** Where a decision is written down, durably, before its answer is sent. */
@FunctionalInterface
public interface DecisionJournal {
  /** Records the decision and returns the key of its interaction. */
  UUID record(DecisionInput input, Decision decision);
}
