package heed.forecast;

import heed.catalogue.Action;
import heed.decision.model.LearningTerms;
import heed.decision.model.PropensityQuestion;
import heed.decision.model.PropensitySource;
import heed.learning.Learned;
import heed.learning.Smoothing;
import heed.shared.Channel;
import java.time.LocalDate;

/** One version of what was learned, as decisions ask for it. */
public record LearnedPropensities(Learned learned) implements PropensitySource {
  @Override
  public double propensity(PropensityQuestion question) {
    double atAnyContact =
        learned.propensity(
            question.action(),
            question.channel(),
            question.profile(),
            question.segments(),
            question.today(),
            smoothing(question.terms()));
    return Math.min(1, atAnyContact * frequency(question));
  }

  @Override
  public double frequency(PropensityQuestion question) {
    return learned.frequency(
        question.action(),
        question.nth(),
        question.terms().frequencyWeight(),
        question.today(),
        smoothing(question.terms()));
  }

  @Override
  public double channelResponse(Channel channel, LocalDate today, LearningTerms terms) {
    return learned.channelResponse(channel, today, smoothing(terms));
  }

  @Override
  public long version() {
    return learned.version();
  }

  @Override
  public Long modelOf(Action action) {
    return learned.modelOf(action).orElse(null);
  }

  private static Smoothing smoothing(LearningTerms terms) {
    return new Smoothing(terms.priorWeight(), terms.halfLifeDays());
  }
}
