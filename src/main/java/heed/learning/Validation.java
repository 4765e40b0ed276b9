package heed.learning;

import heed.learning.Ranking.Worth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well a model trained on the older part of the history foretold the newer part, ranked month
 * by month.
 *
 * @param judgedFrom the day from which the newer part begins
 * @param learnedOn observations of the older part
 * @param judgedOn observations of the newer part
 * @param judgedPositives how many of those were answered in favour
 * @param auc chance that of a yes and a no of one month the yes was ranked first
 * @param lift how many times more yeses the first tenth had than a random one
 */
public record Validation(
    LocalDate judgedFrom,
    int learnedOn,
    int judgedOn,
    int judgedPositives,
    double auc,
    double lift) {
  private static final int NEWER_PART = 4;
  private static final int LEAST_POSITIVES = 30;
  private static final double TWO_SIDED_95 = 1.96;

  /**
   * Trains on about three quarters of the history and judges by the rest; days are not parted.
   *
   * @param observations of one action, at least two, oldest first
   */
  static Validation of(List<Observation> observations, ModelTrainer trainer) {
    LocalDate from =
        observations.get(observations.size() - observations.size() / NEWER_PART - 1).on();
    Map<Boolean, List<Observation>> parts =
        observations.stream().collect(Collectors.partitioningBy(o -> o.on().isBefore(from)));
    List<Observation> older = parts.get(true);
    List<Observation> newer = parts.get(false);
    int positives = (int) newer.stream().filter(Observation::positive).count();
    if (older.isEmpty()) {
      return new Validation(from, 0, newer.size(), positives, 0, 0);
    }
    Worth worth = judge(trainer.train(older, from), newer);
    return worth.pairs() == 0
        ? new Validation(from, older.size(), newer.size(), positives, 0, 0)
        : new Validation(from, older.size(), newer.size(), positives, worth.auc(), worth.lift());
  }

  private static Worth judge(LogisticModel model, List<Observation> newer) {
    Worth worth = Worth.NONE;
    for (List<Observation> month :
        newer.stream()
            .collect(
                Collectors.groupingBy(
                    o -> YearMonth.from(o.on()), TreeMap::new, Collectors.toList()))
            .values()) {
      double[] scores = new double[month.size()];
      boolean[] positive = new boolean[month.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = model.logOdds(month.get(i).features());
        positive[i] = month.get(i).positive();
      }
      worth = worth.plus(new Ranking(scores, positive).worth());
    }
    return worth;
  }

  /**
   * Whether the model may decide: it has been judged on enough yeses, and ranks better than chance
   * beyond doubt (95 % interval of the AUC after Hanley and McNeil).
   */
  public boolean passed() {
    return judgedPositives >= LEAST_POSITIVES
        && judgedOn - judgedPositives >= LEAST_POSITIVES
        && auc - TWO_SIDED_95 * deviationOfAuc() > 0.5;
  }

  private double deviationOfAuc() {
    double yes = judgedPositives;
    double no = judgedOn - yes;
    double q1 = auc / (2 - auc);
    double q2 = 2 * auc * auc / (1 + auc);
    double variance = auc * (1 - auc) + (yes - 1) * (q1 - auc * auc) + (no - 1) * (q2 - auc * auc);
    return Math.sqrt(variance / (yes * no));
  }
}
