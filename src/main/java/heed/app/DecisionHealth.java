package heed.app;

import com.codahale.metrics.health.HealthCheck;
import heed.decision.DecisionPool;

/** Unhealthy while a decision is under way that does not end. */
final class DecisionHealth extends HealthCheck {
  private final DecisionPool pool;

  DecisionHealth(DecisionPool pool) {
    this.pool = pool;
  }

  @Override
  protected Result check() {
    int lost = pool.lostThreads();
    return lost == 0
        ? Result.healthy()
        : Result.unhealthy(
            "%d decisions do not end; the rulebook has a rule that runs for ever", lost);
  }
}
