package heed.forecast.evaluation;

import heed.decision.Funnel;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.model.PropensitySource;
import heed.decision.model.Recommendation;
import heed.learning.Lesson;
import heed.rulebook.Release;
import heed.shared.Direction;
import java.util.List;

/**
 * Heed itself as a method: the whole decision for the client as of the moment of the contact. Who
 * gets the action is ranked by its priority; whom the rules do not offer it comes after them all.
 */
final class ShippedRules {
  private static final int ALL = 50;
  private static final double AFTER_ALL = -1e9;

  private final Release release;

  ShippedRules(Release release) {
    this.release = release;
  }

  /** Priority of the lesson's action; nothing of what came later is looked at. */
  double priority(Lesson lesson, PropensitySource propensities) {
    Occasion occasion = new Occasion(lesson.channel(), Direction.OUTBOUND, List.of(), null, ALL);
    DecisionInput input = new DecisionInput(lesson.before(), occasion, lesson.at(), 0);
    Decision decision = Funnel.decide(release, input, propensities);
    for (Recommendation recommendation : decision.recommendations()) {
      if (recommendation.action().equals(lesson.action())) {
        return recommendation.priority();
      }
    }
    return AFTER_ALL;
  }
}
