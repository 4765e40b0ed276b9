package heed.decision.cases;

import heed.decision.model.Decision;
import java.util.List;

/**
 * How one case came out.
 *
 * @param file path in the rulebook
 * @param surprises what was expected and what came instead, a sentence each; empty where it passed
 * @param decision the whole decision, for its trail
 */
public record CaseResult(String file, String name, List<String> surprises, Decision decision) {
  /** Whether all came out as expected. */
  public boolean passed() {
    return surprises.isEmpty();
  }
}
