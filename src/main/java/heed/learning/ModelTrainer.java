package heed.learning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model of one action.
 *
 * @param halfLifeDays after how many days an observation counts half
 * @param ridge how strongly coefficients are drawn towards 0
 */
public record ModelTrainer(double halfLifeDays, double ridge) {
  /** Half a year, and a ridge that takes some forty contacts with a trait to overcome. */
  public static final ModelTrainer DEFAULT = new ModelTrainer(180, 10);

  /**
   * Trains on observations of one action.
   *
   * @param today the day from which the age of an observation counts
   */
  public LogisticModel train(List<Observation> observations, LocalDate today) {
    List<Example> examples = new ArrayList<>(observations.size());
    for (Observation observation : observations) {
      long ageDays = Math.max(0, ChronoUnit.DAYS.between(observation.on(), today));
      examples.add(
          new Example(
              observation.features(),
              observation.positive(),
              Math.pow(0.5, ageDays / halfLifeDays),
              YearMonth.from(observation.on())));
    }
    return new LogisticRegression(ridge).fit(examples);
  }
}
