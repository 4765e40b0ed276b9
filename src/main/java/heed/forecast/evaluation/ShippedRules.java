package heed.forecast.evaluation;

import heed.catalogue.Action;
import heed.decision.Funnel;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.LearningTerms;
import heed.decision.model.Occasion;
import heed.decision.model.PropensityQuestion;
import heed.decision.model.Recommendation;
import heed.forecast.LearnedPropensities;
import heed.learning.Learned;
import heed.learning.Lesson;
import heed.rulebook.Release;
import heed.shared.Direction;
import java.time.LocalDate;
import java.util.List;

/**
 * Heed itself: the whole decision for the client as of the moment of the contact. Nothing of what
 * came later is looked at.
 */
final class ShippedRules {
  private static final int ALL = 50;
  private static final double AFTER_ALL = -1e6;

  private final Release release;

  ShippedRules(Release release) {
    this.release = release;
  }

  /**
   * The priority of the lesson's action; whom the rules do not offer it comes after all others, in
   * the order of propensity.
   */
  double score(Lesson lesson, Learned learned) {
    Occasion occasion = new Occasion(lesson.channel(), Direction.OUTBOUND, List.of(), null, ALL);
    DecisionInput input = new DecisionInput(lesson.before(), occasion, lesson.at(), 0);
    Decision decision = Funnel.decide(release, input, new LearnedPropensities(learned));
    for (Recommendation recommendation : decision.recommendations()) {
      if (recommendation.action().equals(lesson.action())) {
        return recommendation.priority();
      }
    }
    return AFTER_ALL + propensity(lesson, learned);
  }

  int frequencyWindowDays(LocalDate on) {
    return LearningTerms.of(release.parameters(on)).frequencyWindowDays();
  }

  /** The propensity of the lesson's action by itself. */
  double propensity(Lesson lesson, Learned learned) {
    Action action = release.catalogue().find(lesson.action()).orElseThrow();
    return new LearnedPropensities(learned)
        .propensity(
            new PropensityQuestion(
                action,
                lesson.channel(),
                lesson.before(),
                List.of(),
                0,
                lesson.on(),
                LearningTerms.of(release.parameters(lesson.on()))));
  }
}
