package heed.decision.step;

import heed.decision.model.Reason;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.ChannelPreference;
import heed.rulebook.conclusion.Conclusion;
import heed.shared.Channel;
import heed.shared.Direction;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * On which channel each action is presented: the one that the conversation is on, or else the best
 * that is still open. A stated preference comes before an observed one, then segment, then default.
 */
public final class ChannelChoice implements Step {
  private static final Comparator<ChannelPreference> STRONGEST_FIRST =
      Comparator.comparing(ChannelPreference::basis)
          .thenComparing(Comparator.comparingDouble(ChannelPreference::score).reversed());

  @Override
  public String name() {
    return Stage.CHANNEL.agendaGroup();
  }

  @Override
  public void take(Deliberation decision) {
    for (Conclusion conclusion : decision.conclude(Stage.CHANNEL)) {
      if (conclusion instanceof ChannelPreference preference) {
        decision.preferences().add(preference);
      }
    }
    Channel spokenOn = decision.input().occasion().channel();
    Map<Channel, ChannelPreference> preferences = strongestByChannel(decision);
    for (Candidate candidate : decision.candidates()) {
      if (!candidate.isIn()) {
        continue;
      }
      if (spokenOn != null) {
        presentOn(spokenOn, candidate);
      } else if (!candidate.action().isNoAction()) {
        choose(candidate, preferences, decision.input().occasion().direction());
      }
    }
  }

  private static Map<Channel, ChannelPreference> strongestByChannel(Deliberation decision) {
    Map<Channel, ChannelPreference> strongest = new EnumMap<>(Channel.class);
    for (ChannelPreference preference : decision.preferences()) {
      strongest.merge(
          preference.channel(),
          preference,
          (one, other) -> STRONGEST_FIRST.compare(one, other) <= 0 ? one : other);
    }
    return strongest;
  }

  private void presentOn(Channel spokenOn, Candidate candidate) {
    if (candidate.action().isNoAction() || candidate.channels().contains(spokenOn)) {
      candidate.present(spokenOn);
    } else if (candidate.action().channels().contains(spokenOn)) {
      candidate.drop(
          this,
          "CHANNEL_BARRED",
          new Reason(
              "Consent or the contact policy bars it on this channel: " + spokenOn + ".",
              "guard:channel"));
    } else {
      candidate.drop(
          this,
          "NOT_ON_THIS_CHANNEL",
          new Reason("It is not presented on this channel: " + spokenOn + ".", "guard:channel"));
    }
  }

  private void choose(
      Candidate candidate, Map<Channel, ChannelPreference> preferences, Direction direction) {
    Channel best = null;
    ChannelPreference bestPreference = null;
    for (Channel channel : candidate.action().channels()) {
      if (!open(channel, candidate.channels(), direction)) {
        continue;
      }
      ChannelPreference preference = preferences.get(channel);
      if (best == null
          || (preference != null
              && (bestPreference == null
                  || STRONGEST_FIRST.compare(preference, bestPreference) < 0))) {
        best = channel;
        bestPreference = preference;
      }
    }
    if (best == null) {
      candidate.drop(
          this,
          "NO_CHANNEL",
          new Reason("No channel of this action reaches the client.", "guard:channel"));
      return;
    }
    candidate.present(best);
    if (bestPreference != null) {
      candidate.because(bestPreference.reason(), bestPreference.rule());
    }
  }

  private static boolean open(Channel channel, Set<Channel> allowed, Direction direction) {
    return allowed.contains(channel) && (direction == Direction.INBOUND || channel.reachesOut());
  }
}
