package heed.decision;

import heed.catalogue.Action;
import heed.decision.model.Decision;
import heed.decision.model.LearningTerms;
import heed.decision.model.PropensityQuestion;
import heed.decision.model.PropensitySource;
import heed.shared.Channel;
import java.time.LocalDate;

/**
 * What a stored decision used of what was learned. An action that is appraised now but was not then
 * shows as a difference by itself.
 */
record AsThen(Decision then) implements PropensitySource {
  @Override
  public double propensity(PropensityQuestion question) {
    return then.propensities().getOrDefault(question.action().code(), 0.0);
  }

  @Override
  public double frequency(PropensityQuestion question) {
    return then.learned().frequency().getOrDefault(question.action().code(), 1.0);
  }

  @Override
  public double channelResponse(Channel channel, LocalDate today, LearningTerms terms) {
    return then.learned().channels().getOrDefault(channel, ANY_CHANNEL);
  }

  @Override
  public long version() {
    return then.learned().version();
  }

  @Override
  public Long modelOf(Action action) {
    return then.learned().models().get(action.code());
  }
}
