package heed.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Makes whoever fails to sign in again and again wait longer and longer: after the fifth failure
 * one second, then twice as long after each, up to five minutes. Counted for each pair of a name
 * and an address, so that nobody's guesses hold up anybody else; forgotten half an hour after the
 * last failure, and sooner when there are very many pairs.
 */
final class BackOff {
  static final int FREE_FAILURES = 4;
  static final Duration LONGEST = Duration.ofMinutes(5);
  static final int MOST_PAIRS = 10_000;
  private static final Duration MEMORY = Duration.ofMinutes(30);

  /** Who tries, from where. */
  private record Pair(String name, String address) {}

  private record Failures(int count, Instant next) {}

  private final Cache<Pair, Failures> failures;
  private final Clock clock;

  BackOff(Clock clock) {
    this.clock = clock;
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(MOST_PAIRS)
            .expireAfterWrite(MEMORY)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /** How long the pair has to wait from now; zero when it may try. */
  Duration wait(String name, String address) {
    Failures known = failures.getIfPresent(new Pair(name, address));
    Instant now = clock.instant();
    return known == null || !known.next.isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, known.next);
  }

  /** Counts a failure. */
  void failed(String name, String address) {
    failures
        .asMap()
        .merge(
            new Pair(name, address),
            new Failures(1, clock.instant()),
            (known, one) -> after(known.count + 1));
  }

  /** Forgets the failures of the pair. */
  void succeeded(String name, String address) {
    failures.invalidate(new Pair(name, address));
  }

  long pairs() {
    failures.cleanUp();
    return failures.estimatedSize();
  }

  private Failures after(int count) {
    int doublings = count - FREE_FAILURES - 1;
    long seconds = doublings < 0 ? 0 : 1L << Math.min(doublings, 20);
    Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    return new Failures(count, clock.instant().plus(wait));
  }
}
