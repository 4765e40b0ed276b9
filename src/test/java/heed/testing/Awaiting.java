package heed.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what is to come about by itself. */
public final class Awaiting {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private Awaiting() {}

  /** Looks again and again until it is as wanted; fails the test if it never is. */
  public static <T> T until(Supplier<T> look, Predicate<T> wanted) {
    long begun = System.nanoTime();
    T seen = look.get();
    while (!wanted.test(seen)) {
      assertThat(System.nanoTime() - begun).as("still " + seen).isLessThan(PATIENCE_NANOS);
      LockSupport.parkNanos(PAUSE_NANOS);
      seen = look.get();
    }
    return seen;
  }
}
