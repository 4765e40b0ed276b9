package heed.forecast.evaluation;

import java.util.Arrays;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure itself
 */
record Interval(double value, double low, double high) {
  private static final double TAIL = 0.025;

  static Interval of(double value, double[] draws) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    int cut = (int) Math.floor(sorted.length * TAIL);
    return new Interval(value, sorted[cut], sorted[sorted.length - 1 - cut]);
  }
}
