package heed.decision;

import heed.client.Profile;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.model.PropensitySource;
import heed.rulebook.live.Lease;
import heed.rulebook.live.Releases;
import heed.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Answers what to do next with a client: reads the profile, decides, writes it down. */
public final class Recommender {
  private final Function<String, Optional<Profile>> profiles;
  private final Releases releases;
  private final PropensitySource propensities;
  private final DecisionJournal journal;
  private final DecisionPool pool;
  private final Clock clock;

  public Recommender(
      Function<String, Optional<Profile>> profiles,
      Releases releases,
      PropensitySource propensities,
      DecisionJournal journal,
      DecisionPool pool,
      Clock clock) {
    this.profiles = profiles;
    this.releases = releases;
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
    Decided decided = decide(profile, request.occasion());
    UUID interactionId =
        request.isDryRun() ? null : journal.record(decided.input(), decided.decision());
    return RecommendationResponse.from(interactionId, request.clientId(), decided.decision());
  }

  /** Decides for facts that are sent along; stores nothing. */
  public RecommendationResponse evaluate(EvaluationRequest request) {
    Profile profile = request.profile();
    return RecommendationResponse.from(
        null, profile.client().id(), decide(profile, request.occasion()).decision());
  }

  /** The moment of a decision lies behind that at which its release went live. */
  private Decided decide(Profile profile, Occasion occasion) {
    return pool.decide(
        by -> {
          try (Lease lease = releases.lease()) {
            by.accept(lease.release().id());
            DecisionInput input = input(profile, occasion);
            return new Decided(input, Funnel.decide(lease.release(), input, propensities));
          }
        });
  }

  private DecisionInput input(Profile profile, Occasion occasion) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new DecisionInput(profile, occasion, now, ThreadLocalRandom.current().nextLong());
  }

  private record Decided(DecisionInput input, Decision decision) {}
}
