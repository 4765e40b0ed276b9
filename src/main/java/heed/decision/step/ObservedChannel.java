package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Response;
import heed.decision.model.LearningTerms;
import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.ChannelPreference;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a client's own contacts and answers say of one channel, older ones counting less. That a
 * channel was used first, or often, speaks neither for nor against it: only what came of it does,
 * and (positives + k × the usual response) ÷ (contacts + k) lets a contact or two say little.
 */
final class ObservedChannel {
  private final Channel channel;
  private int contacts;
  private int yes;
  private double weighedContacts;
  private double weighedYes;

  private ObservedChannel(Channel channel) {
    this.channel = channel;
  }

  /** What was observed, by channel; nothing of a channel that was never used. */
  static Map<Channel, ObservedChannel> of(Profile profile, LocalDate today, LearningTerms terms) {
    Map<Channel, ObservedChannel> observed = new EnumMap<>(Channel.class);
    for (Contact contact : profile.contacts()) {
      if (contact.direction() == Direction.OUTBOUND && contact.channel() != null) {
        ObservedChannel on = observed.computeIfAbsent(contact.channel(), ObservedChannel::new);
        on.contacts++;
        on.weighedContacts += weight(contact.at(), today, terms);
      }
    }
    Set<Yes> counted = new HashSet<>();
    for (Response response : profile.responses()) {
      if (response.isPositive()
          && response.channel() != null
          && counted.add(new Yes(response.action(), UtcDay.of(response.at())))) {
        ObservedChannel on = observed.computeIfAbsent(response.channel(), ObservedChannel::new);
        on.yes++;
        on.weighedYes += weight(response.at(), today, terms);
      }
    }
    return observed;
  }

  /** Accepting and converting on one day is one yes. */
  private record Yes(String action, LocalDate on) {}

  private static double weight(Instant at, LocalDate today, LearningTerms terms) {
    long days = Math.max(0, ChronoUnit.DAYS.between(UtcDay.of(at), today));
    return Math.pow(0.5, days / terms.halfLifeDays());
  }

  /**
   * The rules' preference for the channel in the light of what was observed: the score times how
   * often the client says yes there, compared to what is usual. Far more often than usual makes it
   * an observed preference; far less often takes from it what a segment spoke for it. What the
   * client stated stands.
   *
   * @param told the rules' preference
   * @param usual how likely clients are, 0-1, to answer on the channel
   */
  ChannelPreference adjust(ChannelPreference told, double usual, LearningTerms terms) {
    if (told.basis() == Basis.STATED) {
      return told;
    }
    double k = terms.priorWeight();
    double smoothed = (weighedYes + k * usual) / (Math.max(weighedContacts, weighedYes) + k);
    double timesTheUsual = smoothed / usual;
    double score = Math.min(1, told.score() * timesTheUsual);
    if (yes > 0 && timesTheUsual >= terms.observedFrom()) {
      return new ChannelPreference(
          channel,
          score,
          Basis.OBSERVED,
          yes == 1 && contacts <= 1
              ? "The client said yes on this channel before"
              : "The client said yes on this channel %d times in %d contacts"
                  .formatted(yes, Math.max(contacts, yes)),
          "guard:observed-channel");
    }
    boolean seldom = timesTheUsual <= 1 / terms.observedFrom();
    return new ChannelPreference(
        channel, score, seldom ? Basis.DEFAULT : told.basis(), told.reason(), told.rule());
  }
}
