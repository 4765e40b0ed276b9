package heed.insight;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** A 95 % interval. */
record Interval(double low, double high) {
  private static final double ERROR = 0.05;
  private static final double Z = 1.959963984540054;

  /**
   * The Wilson score interval of a share. Where the numerator is a sum of likelihoods, which varies
   * less than a count, it is wider than need be.
   */
  static Interval wilson(double numerator, long denominator) {
    int trials = Math.toIntExact(denominator);
    int successes = (int) Math.round(numerator);
    var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(trials, successes, ERROR);
    return new Interval(interval.getLowerBound(), interval.getUpperBound());
  }

  /**
   * The adjusted Wald interval of a net score, promoters less detractors: three answers are added,
   * half of them passive (B. Rocks, Interval Estimation for the Net Promoter Score, The American
   * Statistician 70, 2016).
   */
  static Interval ofNetScore(long promoters, long detractors, long all) {
    double n = all + 3.0;
    double up = (promoters + 0.75) / n;
    double down = (detractors + 0.75) / n;
    double score = up - down;
    double reach = Z * Math.sqrt((up + down - score * score) / n);
    return new Interval(Math.max(-1, score - reach), Math.min(1, score + reach));
  }
}
