package heed.decision.step;

import heed.decision.model.Reason;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.ChannelPreference;
import heed.rulebook.conclusion.Conclusion;
import heed.shared.Channel;
import heed.shared.Direction;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * On which channel each action is presented: the one that the conversation is on, or else the best
 * that is still open.
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
    Map<Channel, ChannelPreference> preferences =
        spokenOn == null ? preferencesOf(decision) : Map.of();
    for (Candidate candidate : decision.candidates()) {
      if (!candidate.isIn()) {
        continue;
      }
      if (candidate.action().isNoAction()) {
        answerOn(spokenOn, candidate, decision);
      } else if (spokenOn != null) {
        presentOn(spokenOn, candidate);
      } else {
        choose(candidate, preferences, decision);
      }
    }
  }

  /** Who came to us is answered, even with nothing to propose; to do nothing, nobody is called. */
  private static void answerOn(Channel spokenOn, Candidate noAction, Deliberation decision) {
    if (spokenOn != null && decision.input().occasion().direction() == Direction.INBOUND) {
      noAction.present(spokenOn);
    }
  }

  /** What the rules say, in the light of what the client's answers have shown. */
  private static Map<Channel, ChannelPreference> preferencesOf(Deliberation decision) {
    Map<Channel, ChannelPreference> preferences = strongestByChannel(decision);
    Experience experience = decision.experience();
    ObservedChannel.of(decision.profile(), decision.today(), experience.terms())
        .forEach(
            (channel, observed) ->
                preferences.computeIfPresent(
                    channel,
                    (on, told) ->
                        observed.adjust(
                            told, experience.channelResponse(channel), experience.terms())));
    return preferences;
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
    if (candidate.channels().contains(spokenOn)) {
      candidate.present(spokenOn);
    } else if (!candidate.dropAsBarred(spokenOn)) {
      candidate.drop(
          this,
          "NOT_ON_THIS_CHANNEL",
          new Reason("It is not presented on this channel: " + spokenOn + ".", "guard:channel"));
    }
  }

  private void choose(
      Candidate candidate, Map<Channel, ChannelPreference> preferences, Deliberation decision) {
    Channel best = null;
    for (Channel channel : candidate.action().channels()) {
      if (open(channel, candidate, decision)
          && (best == null || comesBefore(channel, best, candidate, preferences, decision))) {
        best = channel;
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
    ChannelPreference preference = preferences.get(best);
    if (preference != null) {
      candidate.because(preference.reason(), preference.rule());
    }
  }

  private static boolean open(Channel channel, Candidate candidate, Deliberation decision) {
    return candidate.channels().contains(channel)
        && (decision.input().occasion().direction() == Direction.INBOUND || channel.reachesOut());
  }

  /**
   * A stated preference first, then words in the client's language, then whatever else speaks for a
   * channel; at last the order of the catalogue.
   */
  private static boolean comesBefore(
      Channel one,
      Channel other,
      Candidate candidate,
      Map<Channel, ChannelPreference> preferences,
      Deliberation decision) {
    ChannelPreference ofOne = preferences.get(one);
    ChannelPreference ofOther = preferences.get(other);
    if (isStated(ofOne) != isStated(ofOther)) {
      return isStated(ofOne);
    }
    boolean oneSpeaks = decision.speaksOn(one, candidate.action());
    if (oneSpeaks != decision.speaksOn(other, candidate.action())) {
      return oneSpeaks;
    }
    return ofOne != null && (ofOther == null || STRONGEST_FIRST.compare(ofOne, ofOther) < 0);
  }

  private static boolean isStated(ChannelPreference preference) {
    return preference != null && preference.basis() == Basis.STATED;
  }
}
