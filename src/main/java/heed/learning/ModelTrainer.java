package heed.learning;

import heed.shared.UtcDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the model of one action from the lessons about it.
 *
 * @param halfLifeDays after how many days a lesson counts half
 * @param ridge how strongly coefficients are drawn towards 0
 */
public record ModelTrainer(double halfLifeDays, double ridge) {
  /** Half a year, and a ridge that a rare trait needs about 40 contacts to move. */
  public static final ModelTrainer DEFAULT = new ModelTrainer(180, 10);

  /**
   * Trains on lessons about one action, all of them older than the day.
   *
   * @param today the day from which the age of a lesson counts
   */
  public LogisticModel train(List<Lesson> lessons, LocalDate today) {
    List<Example> examples = new ArrayList<>(lessons.size());
    for (Lesson lesson : lessons) {
      long ageDays = Math.max(0, ChronoUnit.DAYS.between(lesson.on(), today));
      examples.add(
          new Example(
              ClientFeatures.of(lesson.before(), lesson.action(), lesson.on()),
              lesson.positive(),
              Math.pow(0.5, ageDays / halfLifeDays),
              YearMonth.from(UtcDay.of(lesson.at()))));
    }
    return new LogisticRegression(ridge).fit(examples);
  }
}
