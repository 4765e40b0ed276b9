package heed.rulebook.engine;

import heed.rulebook.Bounds;
import heed.rulebook.RunawayRules;
import java.util.Map;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Fires the rules of one stage within bounds. A filter and not a listener looks at the clock: a
 * listener costs half as much again as the rules.
 */
public final class FiringBound implements AgendaFilter {
  private final Bounds bounds;

  /** Conclusions may be joined with each other, so what they cost grows with their square. */
  private static final int MOST_CONCLUSIONS = 500;

  private final Map<String, String> placeByRule;
  private final Concluded concluded;
  private final int concludedBefore;
  private final long begun = System.nanoTime();
  private final long limitNanos;
  private Match last;

  /**
   * @param placeByRule where each rule stands, by its name
   * @param concluded what the session is told
   */
  public FiringBound(Bounds bounds, Map<String, String> placeByRule, Concluded concluded) {
    this.concluded = concluded;
    this.concludedBefore = concluded.inserted();
    this.bounds = bounds;
    this.placeByRule = placeByRule;
    this.limitNanos = bounds.perStage().toNanos();
  }

  /**
   * Fires until nothing is left to fire.
   *
   * @throws RunawayRules if that takes too many firings or too long
   */
  public void fire(KieSession session) {
    int fired = session.fireAllRules(this, bounds.firings());
    if (fired >= bounds.firings()) {
      throw runaway("the rules of one stage fired %,d times for one client".formatted(fired));
    }
  }

  @Override
  public boolean accept(Match match) {
    last = match;
    if (System.nanoTime() - begun > limitNanos) {
      throw runaway(
          "the rules of one stage took longer than %d ms for one client"
              .formatted(bounds.perStage().toMillis()));
    }
    if (concluded.inserted() - concludedBefore > MOST_CONCLUSIONS) {
      throw runaway(
          "the rules of one stage concluded more than %,d things about one client"
              .formatted(MOST_CONCLUSIONS));
    }
    return true;
  }

  private RunawayRules runaway(String detail) {
    String name = last.getRule().getName();
    String place = placeByRule.getOrDefault(name, name);
    return new RunawayRules(place, detail + "; stopped at rule \"" + name + "\" (" + place + ")");
  }
}
