package heed.app.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts Heed's own PostgreSQL again when it dies while Heed runs, as often as need be. It comes
 * back at the same address and with all that was committed; until then requests that need it are
 * answered with 503, and health is red. (A PostgreSQL that loses one of its processes recovers by
 * itself.)
 */
final class PostgresGuard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresGuard.class);
  private static final int LOOKS_EVERY_MILLIS = 200;
  private static final long SAYS_SO_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

  private final LocalPostgres postgres;
  private final Thread thread = new Thread(this::watch, "postgres-guard");
  private volatile boolean closed;

  private PostgresGuard(LocalPostgres postgres) {
    this.postgres = postgres;
    thread.setDaemon(true);
  }

  /** Watches over the server until closed. */
  static PostgresGuard over(LocalPostgres postgres) {
    PostgresGuard guard = new PostgresGuard(postgres);
    guard.thread.start();
    return guard;
  }

  private void watch() {
    while (!closed) {
      try {
        TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
        if (!postgres.isRunning()) {
          bringBack();
        }
      } catch (IOException | RuntimeException e) {
        LOG.warn("Whether PostgreSQL runs cannot be seen: {}", Reason.of(e));
      } catch (InterruptedException told) {
        return;
      }
    }
  }

  private void bringBack() throws InterruptedException {
    long died = System.nanoTime();
    long saidSo = died - SAYS_SO_EVERY_NANOS;
    LOG.error("PostgreSQL has ended and is started again");
    while (!closed) {
      String complaint = attempt();
      if (complaint == null) {
        LOG.warn(
            "PostgreSQL serves again, after {} s",
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - died) / 1e3);
        return;
      }
      // Processes that the dead server has left may still be ending; that takes a moment.
      TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
      if (System.nanoTime() - saidSo > SAYS_SO_EVERY_NANOS) {
        LOG.error("PostgreSQL does not start yet, and is tried again: {}", complaint);
        saidSo = System.nanoTime();
      }
    }
  }

  /** Why it did not start, or null. */
  private String attempt() {
    try {
      return postgres.revive().orElse(null);
    } catch (IOException e) {
      return Reason.of(e);
    }
  }

  /** Ends the watch, and an attempt to start that is under way. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
