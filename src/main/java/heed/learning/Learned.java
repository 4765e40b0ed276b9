package heed.learning;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What has been learned up to one moment: immutable, and the same for every decision that uses it.
 */
public final class Learned {
  private final List<ResponseCount> counts;
  private final Map<String, LogisticModel> models;
  private volatile Weighed weighed;

  /**
   * @param counts the experience with all clients
   * @param models by action, those that passed their validation
   */
  public Learned(List<ResponseCount> counts, Map<String, LogisticModel> models) {
    this.counts = List.copyOf(counts);
    this.models = Map.copyOf(models);
  }

  /** The propensity 0-1 of an action, as the catalogue wants it: fixed, modelled or estimated. */
  public double propensity(
      Action action, Channel channel, Profile profile, LocalDate today, Smoothing smoothing) {
    return switch (action.propensityBasis()) {
      case FIXED -> action.prior();
      case ESTIMATE -> estimate(action, channel, profile, today, smoothing).mean();
      case MODEL -> {
        LogisticModel model = models.get(action.code());
        yield model == null
            ? estimate(action, channel, profile, today, smoothing).mean()
            : model.probability(ClientFeatures.of(profile, action.code(), today));
      }
    };
  }

  /** The smoothed estimate with its uncertainty. */
  public Estimate estimate(
      Action action, Channel channel, Profile profile, LocalDate today, Smoothing smoothing) {
    return tableOn(today, smoothing)
        .estimate(
            action,
            channel,
            profile.client().occupation(),
            OwnTally.of(profile, action.code(), today, smoothing));
  }

  /** Weighed once a day. */
  private PropensityTable tableOn(LocalDate today, Smoothing smoothing) {
    Weighed last = weighed;
    if (last == null || !last.today.equals(today) || !last.smoothing.equals(smoothing)) {
      last = new Weighed(today, smoothing, new PropensityTable(counts, today, smoothing));
      weighed = last;
    }
    return last.table;
  }

  private record Weighed(LocalDate today, Smoothing smoothing, PropensityTable table) {}
}
