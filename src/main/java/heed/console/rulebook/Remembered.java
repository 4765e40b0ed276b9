package heed.console.rulebook;

import heed.decision.model.Decision;
import heed.decision.model.LearningTerms;
import heed.decision.model.PropensityQuestion;
import heed.decision.model.PropensitySource;
import heed.shared.Channel;
import java.time.LocalDate;

/**
 * What a stored decision used of what was learned; for actions that it did not appraise, their
 * prior.
 */
record Remembered(Decision then) implements PropensitySource {
  @Override
  public double propensity(PropensityQuestion question) {
    return then.propensities().getOrDefault(question.action().code(), question.action().prior());
  }

  @Override
  public double frequency(PropensityQuestion question) {
    return then.learned().frequency().getOrDefault(question.action().code(), 1.0);
  }

  @Override
  public double channelResponse(Channel channel, LocalDate today, LearningTerms terms) {
    return then.learned().channels().getOrDefault(channel, ANY_CHANNEL);
  }
}
