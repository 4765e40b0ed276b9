package heed.rulebook;

import heed.client.Profile;
import heed.client.fact.Context;
import heed.client.fact.Today;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.RepaymentCapacity;
import java.util.List;

/**
 * All that a table may look at when its stage begins: the facts, what was reckoned, and what the
 * stages before have concluded.
 */
public record Situation(
    Profile profile,
    List<Context> contexts,
    Today today,
    ClientValue value,
    RepaymentCapacity capacity,
    List<Conclusion> concluded) {}
