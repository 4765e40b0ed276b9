package heed.forecast.evaluation;

import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.Response;
import heed.learning.Lesson;
import java.time.temporal.ChronoUnit;

/** What Heed has to beat. */
final class Baselines {
  private Baselines() {}

  /** All are alike. */
  static Method chance() {
    return Method.fixed(lesson -> 0);
  }

  /** Who said yes before comes first. */
  static Method priorSuccess() {
    return Method.fixed(lesson -> saidYes(lesson) ? 1 : 0);
  }

  /** Who left last comes first. */
  static Method recency() {
    return Method.fixed(lesson -> -daysSinceLastLoan(lesson));
  }

  private static boolean saidYes(Lesson lesson) {
    return lesson.before().responses().stream()
        .filter(Response::isPositive)
        .anyMatch(answer -> lesson.action().equals(answer.action()));
  }

  static double daysSinceLastLoan(Lesson lesson) {
    return lesson.before().holdings().stream()
        .filter(holding -> holding.family() == Family.LOAN && !holding.isHeld())
        .map(Holding::lastActivityOn)
        .mapToDouble(on -> ChronoUnit.DAYS.between(on, lesson.on()))
        .min()
        .orElse(0);
  }
}
