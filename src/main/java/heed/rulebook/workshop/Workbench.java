package heed.rulebook.workshop;

import heed.shared.Overloaded;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Where rulebooks are compiled and tried out: one at a time, in a thread apart from decisions, a
 * few waiting. Work that takes too long is given up, and its thread left behind if it does not heed
 * that.
 */
public final class Workbench {
  private static final int RETRY_AFTER_SECONDS = 10;

  private final Duration limit;
  private final Semaphore places;
  private final Semaphore turn = new Semaphore(1, true);

  /**
   * @param waiting how many may wait
   * @param limit how long one piece of work may take, not counting its wait
   */
  public Workbench(int waiting, Duration limit) {
    this.limit = limit;
    this.places = new Semaphore(waiting + 1);
  }

  /** How long one piece of work may take. */
  Duration limit() {
    return limit;
  }

  /**
   * Does the work.
   *
   * @return empty if it took too long
   * @throws Overloaded if too many wait already, or Heed is stopping
   */
  <T> Optional<T> run(Callable<T> work) {
    if (!places.tryAcquire()) {
      throw new Overloaded("Too many rulebooks wait for their check.", RETRY_AFTER_SECONDS);
    }
    try {
      turn.acquire();
      try {
        return within(new FutureTask<>(work));
      } finally {
        turn.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Overloaded("Heed is stopping.", RETRY_AFTER_SECONDS);
    } finally {
      places.release();
    }
  }

  private <T> Optional<T> within(FutureTask<T> work) throws InterruptedException {
    Thread thread = new Thread(work, "workbench");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(work.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a rulebook could not be checked", failed.getCause());
    } finally {
      work.cancel(true);
    }
  }
}
