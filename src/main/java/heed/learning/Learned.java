package heed.learning;

import heed.catalogue.Action;
import heed.catalogue.PropensityBasis;
import heed.client.Profile;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been learned up to one version: immutable, and the same for every decision that uses it.
 */
public final class Learned {
  private final long version;
  private final ResponseCounts counts;
  private final Map<String, DecidingModel> models;
  private volatile PropensityTable weighed;

  /**
   * What was learned outside of a database.
   *
   * @param counts the experience with all clients
   * @param models by action, those that passed their validation
   */
  public Learned(List<ResponseCount> counts, Map<String, LogisticModel> models) {
    this(0, ResponseCounts.NONE.plus(counts), DecidingModel.unversioned(models), null);
  }

  Learned(
      long version,
      ResponseCounts counts,
      Map<String, DecidingModel> models,
      PropensityTable weighed) {
    this.version = version;
    this.counts = counts;
    this.models = Map.copyOf(models);
    this.weighed = weighed;
  }

  /** What was learned up to a version, from its beginning. */
  static Learned of(long version, List<ResponseCount> counts, Map<String, DecidingModel> models) {
    return new Learned(version, ResponseCounts.NONE.plus(counts), models, null);
  }

  /** This and what was learned since: nothing is counted or weighed anew. */
  Learned plus(
      long newVersion, List<ResponseCount> since, Map<String, DecidingModel> newestModels) {
    PropensityTable before = weighed;
    return new Learned(
        newVersion, counts.plus(since), newestModels, before == null ? null : before.plus(since));
  }

  /** Grows with everything that is learned. */
  public long version() {
    return version;
  }

  Map<String, DecidingModel> models() {
    return models;
  }

  /** The version of the model that decides on the action's propensity, if one does. */
  public Optional<Long> modelOf(Action action) {
    return model(action).map(DecidingModel::version);
  }

  private Optional<DecidingModel> model(Action action) {
    return switch (action.propensityBasis()) {
      case FIXED, ESTIMATE -> Optional.empty();
      case MODEL -> Optional.ofNullable(models.get(action.code()));
    };
  }

  /**
   * The propensity 0-1 of an action, as the catalogue wants it: fixed, modelled or estimated. How
   * often the client was asked already is left to {@link #frequency}, unless a model knows it.
   *
   * @param segments the client's, each as {@code SCHEME NAME}
   */
  public double propensity(
      Action action,
      Channel channel,
      Profile profile,
      List<String> segments,
      LocalDate today,
      Smoothing smoothing) {
    Optional<DecidingModel> model = model(action);
    if (model.isPresent()) {
      return model.get().model().probability(ClientFeatures.of(profile, action.code(), today));
    }
    return switch (action.propensityBasis()) {
      case FIXED -> action.prior();
      case ESTIMATE, MODEL -> estimate(action, channel, profile, segments, today, smoothing).mean();
    };
  }

  /** The smoothed estimate with its uncertainty. */
  public Estimate estimate(
      Action action,
      Channel channel,
      Profile profile,
      List<String> segments,
      LocalDate today,
      Smoothing smoothing) {
    String occupation = profile.client().occupation();
    return tableOn(today, smoothing)
        .estimate(
            action,
            channel,
            occupation == null ? null : "occupation " + occupation,
            segments,
            OwnTally.of(profile, action.code(), today, smoothing));
  }

  /**
   * How many times as likely a yes is at the client's n-th contact about the action as at any; 1
   * where the propensity is fixed, or of a model, which looks at earlier contacts by itself.
   *
   * @param nth from 1, or 0 where it is none, for which the factor is 1
   * @param weight how many expected yeses the factor of all actions weighs
   */
  public double frequency(
      Action action, int nth, double weight, LocalDate today, Smoothing smoothing) {
    return nth == 0
            || action.propensityBasis() == PropensityBasis.FIXED
            || model(action).isPresent()
        ? 1
        : tableOn(today, smoothing).frequency(action, nth, weight);
  }

  /** How likely clients are, 0-1, to answer anything on the channel in favour. */
  public double channelResponse(Channel channel, LocalDate today, Smoothing smoothing) {
    return tableOn(today, smoothing).channelResponse(channel);
  }

  /** Weighed once a day, and after a change of how it is weighed. */
  private PropensityTable tableOn(LocalDate today, Smoothing smoothing) {
    PropensityTable last = weighed;
    if (last == null || !last.isOf(today, smoothing)) {
      last = new PropensityTable(counts.all(), today, smoothing);
      weighed = last;
    }
    return last;
  }
}
