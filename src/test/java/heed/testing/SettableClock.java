package heed.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {
  private final AtomicReference<Instant> time;

  private SettableClock(Instant start) {
    time = new AtomicReference<>(start);
  }

  public static SettableClock at(Instant start) {
    return new SettableClock(start);
  }

  /** A clock that begins with the moment at which it is made. */
  public static SettableClock now() {
    return at(Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  public void advance(Duration by) {
    time.updateAndGet(now -> now.plus(by));
  }

  @Override
  public Instant instant() {
    return time.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Heed reckons in UTC");
  }
}
