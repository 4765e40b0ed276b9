package heed.learning;

import heed.catalogue.Action;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The smoothed estimate of how likely clients are to answer in favour, as of one day: empirical
 * Bayes with back-off client → peer group → action on the channel → action → prior, each level
 * being (positives + k × the level below) ÷ (contacts + k), older contacts counting less.
 */
public final class PropensityTable {
  private static final int MID_MONTH = 14;

  private final double priorWeight;
  private final Map<Key, Tally> tallies = new HashMap<>();

  /**
   * Weighs the counts.
   *
   * @param today from when their age counts
   */
  public PropensityTable(Iterable<ResponseCount> counts, LocalDate today, Smoothing smoothing) {
    this.priorWeight = smoothing.priorWeight();
    for (ResponseCount count : counts) {
      double weight = smoothing.weight(count.month().plusDays(MID_MONTH), today);
      for (Key level : levels(count)) {
        tallies.computeIfAbsent(level, key -> new Tally()).add(count, weight);
      }
    }
  }

  private static List<Key> levels(ResponseCount count) {
    Key action = new Key(count.action(), null, null);
    Key channel = new Key(count.action(), count.channel(), null);
    return count.peerGroup() == null
        ? List.of(action, channel)
        : List.of(action, channel, new Key(count.action(), count.channel(), count.peerGroup()));
  }

  /**
   * The estimate for a client.
   *
   * @param peerGroup the client's occupation code, or null
   */
  public Estimate estimate(Action action, Channel channel, String peerGroup, OwnTally own) {
    Estimate estimate = new Estimate(action.prior(), priorWeight);
    estimate = refine(estimate, new Key(action.code(), null, null));
    estimate = refine(estimate, new Key(action.code(), channel, null));
    if (peerGroup != null) {
      estimate = refine(estimate, new Key(action.code(), channel, peerGroup));
    }
    return estimate.refine(own.contacts(), own.positives(), priorWeight);
  }

  private Estimate refine(Estimate below, Key level) {
    Tally tally = tallies.get(level);
    return tally == null ? below : below.refine(tally.contacts, tally.positives, priorWeight);
  }

  private record Key(String action, Channel channel, String peerGroup) {}

  private static final class Tally {
    private double contacts;
    private double positives;

    void add(ResponseCount count, double weight) {
      contacts += weight * count.contacts();
      positives += weight * count.positives();
    }
  }
}
