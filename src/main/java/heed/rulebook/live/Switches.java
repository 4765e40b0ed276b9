package heed.rulebook.live;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The switches that Heed makes. */
public final class Switches {
  private static final String HEED = "Heed";

  private Switches() {}

  /** The very first one, to what the rules folder held. */
  static Switch seed(long number, String releaseId, String message, Clock clock) {
    return new Switch(number, releaseId, Switch.Kind.SEED, null, HEED, message, now(clock));
  }

  /** To a release that is new. */
  public static Switch publish(
      Switch before, String releaseId, String by, String message, Clock clock) {
    return new Switch(
        before.number() + 1, releaseId, Switch.Kind.PUBLISH, null, by, message, now(clock));
  }

  /** To a release that decided before. */
  static Switch rollBack(Switch before, String releaseId, String by, String message, Clock clock) {
    return new Switch(
        before.number() + 1, releaseId, Switch.Kind.ROLLBACK, null, by, message, now(clock));
  }

  /** Away from a release by which a decision did not end. */
  static Switch quarantine(Switch before, String good, Clock clock) {
    return new Switch(
        before.number() + 1,
        good,
        Switch.Kind.QUARANTINE,
        before.releaseId(),
        HEED,
        "Release %s is in quarantine: it has a rule that runs for ever, and a decision by it did not end. Release %s decides instead; publish a mended one."
            .formatted(before.releaseId(), good),
        now(clock));
  }

  /** To the millisecond, as moments of decisions are, so that the two can be compared. */
  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
