package heed.learning;

import heed.catalogue.Action;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The smoothed estimate of how likely clients are to answer in favour, as of one day: empirical
 * Bayes with back-off client → segment → action on the channel → action → prior, each level being
 * (positives + k × the level below) ÷ (contacts + k), older contacts counting less.
 *
 * <p>Where a client has several segments, the one whose answers move the estimate most is used.
 * Contacts of which no decision is known, such as imported ones, know no segments: they count for
 * the clients' occupation, a level of its own below the segment.
 */
public final class PropensityTable {
  private static final int MID_MONTH = 14;

  /** Before anything is learned, one in ten answers in favour. */
  private static final double ANY = 0.1;

  private final LocalDate today;
  private final Smoothing smoothing;
  private final Map<Key, Tally> tallies;
  private final ResponseCurve curve;

  /**
   * Weighs the counts.
   *
   * @param today from when their age counts
   */
  public PropensityTable(Iterable<ResponseCount> counts, LocalDate today, Smoothing smoothing) {
    this(Map.of(), ResponseCurve.NONE, counts, today, smoothing);
  }

  private PropensityTable(
      Map<Key, Tally> before,
      ResponseCurve curveBefore,
      Iterable<ResponseCount> counts,
      LocalDate today,
      Smoothing smoothing) {
    this.today = today;
    this.smoothing = smoothing;
    this.tallies = new HashMap<>(before);
    for (ResponseCount count : counts) {
      if (count.nth() == 0) {
        Tally tally = Tally.of(count, weight(count));
        for (Key level : levels(count)) {
          tallies.merge(level, tally, Tally::plus);
        }
      }
    }
    this.curve = curveBefore.plus(counts, this::weight);
  }

  /** This table with further counts; weighs nothing anew. */
  PropensityTable plus(Iterable<ResponseCount> counts) {
    return new PropensityTable(tallies, curve, counts, today, smoothing);
  }

  boolean isOf(LocalDate day, Smoothing wanted) {
    return today.equals(day) && smoothing.equals(wanted);
  }

  private double weight(ResponseCount count) {
    return smoothing.weight(count.month().plusDays(MID_MONTH), today);
  }

  private static List<Key> levels(ResponseCount count) {
    return count.peerGroup() == null
        ? List.of(
            new Key(null, null, null),
            new Key(null, count.channel(), null),
            new Key(count.action(), null, null),
            new Key(count.action(), count.channel(), null))
        : List.of(new Key(count.action(), count.channel(), count.peerGroup()));
  }

  /**
   * The estimate for a client.
   *
   * @param occupation the client's, as a peer group, or null
   * @param segments the client's, as peer groups
   */
  public Estimate estimate(
      Action action,
      Channel channel,
      String occupation,
      Collection<String> segments,
      OwnTally own) {
    double k = smoothing.priorWeight();
    Estimate estimate = new Estimate(action.prior(), k);
    estimate = refine(estimate, new Key(action.code(), null, null));
    estimate = refine(estimate, new Key(action.code(), channel, null));
    if (occupation != null) {
      estimate = refine(estimate, new Key(action.code(), channel, occupation));
    }
    estimate = refineByMostTelling(estimate, action, channel, segments);
    return estimate.refine(own.contacts(), own.positives(), k);
  }

  private Estimate refineByMostTelling(
      Estimate below, Action action, Channel channel, Collection<String> segments) {
    Estimate most = below;
    double farthest = -1;
    for (String segment : segments) {
      Estimate refined = refine(below, new Key(action.code(), channel, segment));
      double moved = Math.abs(refined.mean() - below.mean());
      if (moved > farthest) {
        farthest = moved;
        most = refined;
      }
    }
    return most;
  }

  /** How likely clients are to answer anything on the channel in favour. */
  double channelResponse(Channel channel) {
    Estimate ofAny = refine(new Estimate(ANY, smoothing.priorWeight()), new Key(null, null, null));
    return refine(ofAny, new Key(null, channel, null)).mean();
  }

  /** How many times as likely a yes is at the client's n-th contact about the action as at any. */
  double frequency(Action action, int nth, double weight) {
    return curve.factor(action.code(), nth, weight);
  }

  private Estimate refine(Estimate below, Key level) {
    Tally tally = tallies.get(level);
    return tally == null
        ? below
        : below.refine(tally.contacts(), tally.positives(), smoothing.priorWeight());
  }

  private record Key(String action, Channel channel, String peerGroup) {}
}
