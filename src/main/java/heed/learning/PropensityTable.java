package heed.learning;

import heed.catalogue.Action;
import heed.shared.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The smoothed estimate of how likely clients are to answer in favour: empirical Bayes with
 * back-off client → peer group → action on the channel → action → prior, each level being
 * (positives + k × the level below) ÷ (contacts + k).
 */
public final class PropensityTable {
  private final Map<String, Tally> byAction = new HashMap<>();
  private final Map<Key, Tally> byChannel = new HashMap<>();
  private final Map<Key, Tally> byPeerGroup = new HashMap<>();

  public PropensityTable(List<ResponseCount> counts) {
    for (ResponseCount count : counts) {
      byAction.computeIfAbsent(count.action(), key -> new Tally()).add(count);
      byChannel
          .computeIfAbsent(new Key(count.action(), count.channel(), null), key -> new Tally())
          .add(count);
      if (count.peerGroup() != null) {
        byPeerGroup
            .computeIfAbsent(
                new Key(count.action(), count.channel(), count.peerGroup()), key -> new Tally())
            .add(count);
      }
    }
  }

  /**
   * Probability 0-1 of an answer in favour.
   *
   * @param peerGroup the client's occupation code, or null
   * @param ownContacts how often this client was contacted about the action
   * @param ownPositives how often this client answered in favour
   * @param k how many contacts the level below weighs, above 0
   */
  public double estimate(
      Action action,
      Channel channel,
      String peerGroup,
      int ownContacts,
      int ownPositives,
      double k) {
    double estimate = action.prior();
    estimate = smooth(byAction.get(action.code()), estimate, k);
    estimate = smooth(byChannel.get(new Key(action.code(), channel, null)), estimate, k);
    if (peerGroup != null) {
      estimate = smooth(byPeerGroup.get(new Key(action.code(), channel, peerGroup)), estimate, k);
    }
    return (ownPositives + k * estimate) / (ownContacts + k);
  }

  private static double smooth(Tally tally, double below, double k) {
    return tally == null ? below : (tally.positives + k * below) / (tally.contacts + k);
  }

  private record Key(String action, Channel channel, String peerGroup) {}

  private static final class Tally {
    private long contacts;
    private long positives;

    void add(ResponseCount count) {
      contacts += count.contacts();
      positives += count.positives();
    }
  }
}
