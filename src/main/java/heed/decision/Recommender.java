package heed.decision;

import heed.client.Claim;
import heed.client.Profile;
import heed.client.StoredProfile;
import heed.decision.DecisionJournal.LedgerState;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.model.PropensitySource;
import heed.rulebook.Release;
import heed.shared.NotFound;
import heed.shared.Overloaded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers what to do next with a client: reads the profile, decides, writes it down. */
public final class Recommender {
  /**
   * Each attempt that fails is another caller's that succeeded, so this many may decide for one
   * client at once.
   */
  private static final int MOST_ATTEMPTS = 100;

  private static final int RETRY_AFTER_SECONDS = 1;

  private final Function<String, Optional<StoredProfile>> profiles;
  private final Supplier<Release> liveRelease;
  private final PropensitySource propensities;
  private final DecisionJournal journal;
  private final DecisionPool pool;
  private final Clock clock;

  public Recommender(
      Function<String, Optional<StoredProfile>> profiles,
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
   * <p>What is proposed outbound takes its place among the client's contacts; where another caller
   * took one in the meantime, it is decided again.
   *
   * @throws NotFound if there is no such client
   */
  public RecommendationResponse recommend(RecommendationRequest request) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      StoredProfile stored =
          profiles
              .apply(request.clientId())
              .orElseThrow(() -> new NotFound("There is no client " + request.clientId() + "."));
      Instant now = now();
      DecisionInput input = input(stored.profile(), request.occasion(), now, stored.claimsAt(now));
      Release release = liveRelease.get();
      Decision decision = decide(release, input);
      if (request.isDryRun()) {
        return RecommendationResponse.from(null, request.clientId(), decision);
      }
      Optional<UUID> interactionId =
          journal.record(input, decision, ledger(stored, release, input));
      if (interactionId.isPresent()) {
        return RecommendationResponse.from(interactionId.get(), request.clientId(), decision);
      }
    }
    throw new Overloaded(
        "Too many others decide for client " + request.clientId() + " at this moment.",
        RETRY_AFTER_SECONDS);
  }

  private static LedgerState ledger(StoredProfile stored, Release release, DecisionInput input) {
    double hours = release.parameters(input.today()).number("claimHoldsHours");
    return new LedgerState(
        stored.ledgerVersion(), input.now().plus(Duration.ofMinutes(Math.round(hours * 60))));
  }

  /** Decides for facts that are sent along; stores nothing. */
  public RecommendationResponse evaluate(EvaluationRequest request) {
    DecisionInput input = input(request.profile(), request.occasion(), now(), List.of());
    return RecommendationResponse.from(
        null, request.profile().client().id(), decide(liveRelease.get(), input));
  }

  private Decision decide(Release release, DecisionInput input) {
    return pool.decide(() -> Funnel.decide(release, input, propensities));
  }

  private static DecisionInput input(
      Profile profile, Occasion occasion, Instant now, List<Claim> claims) {
    return new DecisionInput(
        profile, occasion, now, ThreadLocalRandom.current().nextLong(), claims);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
