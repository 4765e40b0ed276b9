package heed.decision;

import heed.client.Profile;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.model.PropensitySource;
import heed.rulebook.Release;
import heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers what to do next with a client: reads the profile, decides, writes it down. */
public final class Recommender {
  private final Function<String, Optional<Profile>> profiles;
  private final Supplier<Release> liveRelease;
  private final PropensitySource propensities;
  private final DecisionJournal journal;
  private final DecisionPool pool;
  private final Clock clock;

  public Recommender(
      Function<String, Optional<Profile>> profiles,
      Supplier<Release> liveRelease,
      PropensitySource propensities,
      DecisionJournal journal,
      DecisionPool pool,
      Clock clock) {
    this.profiles = profiles;
    this.liveRelease = liveRelease;
    this.propensities = propensities;
    this.journal = journal;
    this.pool = pool;
    this.clock = clock;
  }

  /**
   * Decides for a stored client; stored before it returns, unless it is a dry run.
   *
   * @throws NotFound if there is no such client
   */
  public RecommendationResponse recommend(RecommendationRequest request) {
    Profile profile =
        profiles
            .apply(request.clientId())
            .orElseThrow(() -> new NotFound("There is no client " + request.clientId() + "."));
    DecisionInput input = input(profile, request.occasion());
    Decision decision = decide(input);
    UUID interactionId = request.isDryRun() ? null : journal.record(input, decision);
    return RecommendationResponse.from(interactionId, request.clientId(), decision);
  }

  /** Decides for facts that are sent along; stores nothing. */
  public RecommendationResponse evaluate(EvaluationRequest request) {
    DecisionInput input = input(request.profile(), request.occasion());
    return RecommendationResponse.from(null, request.profile().client().id(), decide(input));
  }

  private Decision decide(DecisionInput input) {
    return pool.decide(() -> Funnel.decide(liveRelease.get(), input, propensities));
  }

  private DecisionInput input(Profile profile, Occasion occasion) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new DecisionInput(profile, occasion, now, ThreadLocalRandom.current().nextLong());
  }
}
