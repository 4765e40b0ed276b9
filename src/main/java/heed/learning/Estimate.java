package heed.learning;

/**
 * A propensity and how sure it is: the posterior Beta(mean × contacts, (1 − mean) × contacts).
 *
 * @param mean probability 0-1
 * @param contacts how many contacts of experience it is worth, those of the prior included
 */
public record Estimate(double mean, double contacts) {
  /** One more level of back-off: what was seen there, with this estimate as its prior. */
  Estimate refine(double seen, double positives, double priorWeight) {
    return new Estimate(
        (positives + priorWeight * mean) / (seen + priorWeight), seen + priorWeight);
  }

  /** How far the true propensity may lie from the mean: the standard deviation of the posterior. */
  public double deviation() {
    return Math.sqrt(mean * (1 - mean) / (contacts + 1));
  }
}
