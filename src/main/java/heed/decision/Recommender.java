package heed.decision;

import heed.client.StoredProfile;
import heed.decision.DecisionJournal.LedgerState;
import heed.decision.DecisionJournal.Recorded;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.model.PropensitySource;
import heed.rulebook.Release;
import heed.rulebook.live.Lease;
import heed.rulebook.live.Releases;
import heed.shared.IdempotencyKey;
import heed.shared.NotFound;
import heed.shared.Overloaded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
  private final Releases releases;
  private final Supplier<PropensitySource> propensities;
  private final DecisionJournal journal;
  private final DecisionPool pool;
  private final Clock clock;

  /**
   * @param propensities gives the newest version of what was learned
   */
  public Recommender(
      Function<String, Optional<StoredProfile>> profiles,
      Releases releases,
      Supplier<PropensitySource> propensities,
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
   * <p>What is proposed outbound takes its place among the client's contacts; where another caller
   * took one in the meantime, it is decided again.
   *
   * @param key of the request: what was decided for it before is answered again; no matter to a dry
   *     run
   * @throws NotFound if there is no such client
   */
  public RecommendationResponse recommend(
      RecommendationRequest request, Optional<IdempotencyKey> key) {
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      if (!request.isDryRun() && key.isPresent()) {
        Optional<Recorded> earlier = journal.find(key.get(), clock.instant());
        if (earlier.isPresent()) {
          return RecommendationResponse.from(
              earlier.get().interactionId(), request.clientId(), earlier.get().decision());
        }
      }
      StoredProfile stored =
          profiles
              .apply(request.clientId())
              .orElseThrow(() -> new NotFound("There is no client " + request.clientId() + "."));
      Decided decided = decide(stored, request.occasion(), request.asOf());
      if (request.isDryRun()) {
        return RecommendationResponse.from(null, request.clientId(), decided.decision());
      }
      Optional<UUID> interactionId =
          journal.record(
              decided.input(),
              decided.decision(),
              new LedgerState(stored.ledgerVersion(), decided.claimsExpireAt()),
              key);
      if (interactionId.isPresent()) {
        return RecommendationResponse.from(
            interactionId.get(), request.clientId(), decided.decision());
      }
    }
    throw new Overloaded(
        "Too many others decide for client " + request.clientId() + " at this moment.",
        RETRY_AFTER_SECONDS);
  }

  /** Decides for facts that are sent along; stores nothing. */
  public RecommendationResponse evaluate(EvaluationRequest request) {
    StoredProfile sent = new StoredProfile(request.profile(), 0, List.of(), 0);
    return RecommendationResponse.from(
        null,
        request.profile().client().id(),
        decide(sent, request.occasion(), request.asOf()).decision());
  }

  /**
   * The moment of a decision lies behind that at which its release went live.
   *
   * @param asOf the day to decide as of, or null for now
   */
  private Decided decide(StoredProfile stored, Occasion occasion, LocalDate asOf) {
    return pool.decide(
        by -> {
          try (Lease lease = releases.lease()) {
            Release release = lease.release();
            by.accept(release.id());
            Instant now = asOf == null ? now(stored) : AsOf.moment(asOf);
            DecisionInput input =
                new DecisionInput(
                    stored.profile(),
                    occasion,
                    now,
                    ThreadLocalRandom.current().nextLong(),
                    stored.claimsAt(now));
            Decision decision = Funnel.decide(release, input, propensities.get());
            return new Decided(input, decision, claimsExpireAt(release, input));
          }
        });
  }

  private Instant now(StoredProfile stored) {
    return stored.freeMoment(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static Instant claimsExpireAt(Release release, DecisionInput input) {
    double hours = release.parameters(input.today()).number("claimHoldsHours");
    return input.now().plus(Duration.ofMinutes(Math.round(hours * 60)));
  }

  private record Decided(DecisionInput input, Decision decision, Instant claimsExpireAt) {}
}
