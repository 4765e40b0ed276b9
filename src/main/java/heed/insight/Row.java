package heed.insight;

/**
 * One cell of a figure.
 *
 * @param label a code of what it is about
 * @param low the lower end of the 95 % interval of the rate, or null where there is none
 * @param hidden whether it is about too few clients to be shown; then nothing else is given
 */
public record Row(
    String label,
    Double numerator,
    Long denominator,
    Double rate,
    Double low,
    Double high,
    boolean hidden) {

  /** As {@link #share(String, double, long)}, of a number. */
  static Row share(String label, long numerator, long denominator) {
    return share(label, (double) numerator, denominator);
  }

  /** A share with its Wilson interval; no rate where there is nothing below the line. */
  static Row share(String label, double numerator, long denominator) {
    if (denominator == 0) {
      return new Row(label, numerator, 0L, null, null, null, false);
    }
    Interval interval = Interval.wilson(numerator, denominator);
    return new Row(
        label,
        numerator,
        denominator,
        numerator / denominator,
        interval.low(),
        interval.high(),
        false);
  }

  /** A mean, whose interval is not known. */
  static Row mean(String label, double sum, long denominator) {
    return new Row(
        label, sum, denominator, denominator == 0 ? null : sum / denominator, null, null, false);
  }

  /** How many. */
  static Row count(String label, long number) {
    return new Row(label, (double) number, null, null, null, null, false);
  }

  /** The same cell with nothing to be seen. */
  static Row hidden(String label) {
    return new Row(label, null, null, null, null, null, true);
  }
}
