package heed.decision.model;

/**
 * Where a decision takes its propensities from: what was learned, or what a stored decision used.
 */
@FunctionalInterface
public interface PropensitySource {
  /** Probability 0-1 that the client answers the action on the channel in favour. */
  double propensity(PropensityQuestion question);
}
