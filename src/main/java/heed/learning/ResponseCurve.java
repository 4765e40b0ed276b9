package heed.learning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How answers fall off, or grow, with the n-th contact about an action: yeses seen at the n-th
 * contact ÷ yeses to be expected there if all contacts were alike. Few contacts say little, so the
 * factor of an action backs off to that of all actions, and that one to 1: (seen + w × the factor
 * below) ÷ (expected + w).
 */
final class ResponseCurve {
  /** Later contacts count as this one. */
  static final int MOST = 10;

  static final ResponseCurve NONE = new ResponseCurve(Map.of());

  private final Map<String, Tally[]> byAction;
  private final Map<String, Double> rates = new HashMap<>();
  private final double[] seen = new double[MOST + 1];
  private final double[] expected = new double[MOST + 1];

  private ResponseCurve(Map<String, Tally[]> byAction) {
    this.byAction = byAction;
    byAction.forEach(
        (action, tallies) -> {
          Tally all = Arrays.stream(tallies).reduce(Tally.NONE, Tally::plus);
          double rate = all.contacts() <= 0 ? 0 : all.positives() / all.contacts();
          rates.put(action, rate);
          for (int nth = 1; nth <= MOST; nth++) {
            seen[nth] += tallies[nth].positives();
            expected[nth] += tallies[nth].contacts() * rate;
          }
        });
  }

  /** This curve and further contacts; counts of contacts whichever they were are passed over. */
  ResponseCurve plus(Iterable<ResponseCount> counts, ToDoubleFunction<ResponseCount> weight) {
    Map<String, Tally[]> sums = new HashMap<>();
    byAction.forEach((action, tallies) -> sums.put(action, tallies.clone()));
    for (ResponseCount count : counts) {
      if (count.nth() > 0) {
        Tally[] tallies = sums.computeIfAbsent(count.action(), action -> none());
        int nth = Math.min(count.nth(), MOST);
        tallies[nth] = tallies[nth].plus(Tally.of(count, weight.applyAsDouble(count)));
      }
    }
    return new ResponseCurve(sums);
  }

  private static Tally[] none() {
    Tally[] tallies = new Tally[MOST + 1];
    Arrays.fill(tallies, Tally.NONE);
    return tallies;
  }

  /**
   * How many times as likely a yes is at the n-th contact about the action as at any.
   *
   * @param nth from 1
   * @param weight w: how many expected yeses the factor below weighs, above 0
   */
  double factor(String action, int nth, double weight) {
    int at = Math.min(nth, MOST);
    double ofAll = (seen[at] + weight) / (expected[at] + weight);
    Tally[] own = byAction.get(action);
    return own == null
        ? ofAll
        : (own[at].positives() + weight * ofAll)
            / (own[at].contacts() * rates.get(action) + weight);
  }
}
