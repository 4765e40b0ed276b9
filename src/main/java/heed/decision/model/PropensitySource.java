package heed.decision.model;

import heed.catalogue.Action;
import heed.shared.Channel;
import java.time.LocalDate;

/**
 * Where a decision takes what was learned from: the newest version of it, or what a stored decision
 * used. One source is one version.
 */
@FunctionalInterface
public interface PropensitySource {
  /** Before anything is learned, one in ten answers in favour, on whatever channel. */
  double ANY_CHANNEL = 0.1;

  /**
   * Probability 0-1 that the client answers the action on the channel in favour, at this contact.
   */
  double propensity(PropensityQuestion question);

  /** The factor for the n-th contact that is part of the propensity; 1 where it makes none. */
  default double frequency(PropensityQuestion question) {
    return 1;
  }

  /** Probability 0-1 that clients answer anything on the channel in favour. */
  default double channelResponse(Channel channel, LocalDate today, LearningTerms terms) {
    return ANY_CHANNEL;
  }

  /** The version of what was learned; 0 where nothing was. */
  default long version() {
    return 0;
  }

  /** The version of the model that gives the propensity of the action, or null where none does. */
  default Long modelOf(Action action) {
    return null;
  }
}
