package heed.decision.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/**
 * Runs pieces of work side by side, each within a time of its own. After the first that does not
 * end in time the rest is not begun: its thread may never come back.
 */
final class BoundedRuns {
  private final int threads;
  private final Duration each;
  private final Duration all;

  /**
   * @param threads how many pieces run at once
   * @param each how long one may take from when it begins
   * @param all how long all may take together
   */
  BoundedRuns(int threads, Duration each, Duration all) {
    this.threads = threads;
    this.each = each;
    this.all = all;
  }

  /**
   * What came of each, in their order.
   *
   * @param stuck what to say of a piece, by its place, that did not end in time; pieces behind it
   *     that had not begun are left out
   */
  <T> List<T> run(List<Callable<T>> work, IntFunction<T> stuck) {
    ExecutorService executor =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(threads, work.size())), BoundedRuns::daemon);
    List<Attempt<T>> attempts = new ArrayList<>();
    try {
      for (Callable<T> piece : work) {
        Attempt<T> attempt = new Attempt<>(piece);
        attempts.add(attempt);
        executor.execute(attempt);
      }
      long last = System.nanoTime() + all.toNanos();
      List<T> done = new ArrayList<>();
      for (int place = 0; place < attempts.size(); place++) {
        if (!attempts.get(place).endsWithin(each, last)) {
          done.add(stuck.apply(place));
          break;
        }
        done.add(attempts.get(place).result());
      }
      return done;
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "trial");
    thread.setDaemon(true);
    return thread;
  }

  private static final class Attempt<T> extends FutureTask<T> {
    private volatile long begunNanos;
    private volatile boolean begun;

    Attempt(Callable<T> work) {
      super(work);
    }

    @Override
    public void run() {
      begunNanos = System.nanoTime();
      begun = true;
      super.run();
    }

    /** Waits; false if it takes too long, and then it is interrupted. */
    boolean endsWithin(Duration own, long last) {
      while (!isDone()) {
        long now = System.nanoTime();
        long left = Math.min(last - now, begun ? begunNanos + own.toNanos() - now : own.toNanos());
        if (left <= 0) {
          cancel(true);
          return false;
        }
        try {
          get(left, TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
          // Then look again: it may have begun only just now.
        } catch (ExecutionException ended) {
          return true;
        } catch (InterruptedException interrupted) {
          cancel(true);
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted while trying out a release", interrupted);
        }
      }
      return true;
    }

    T result() {
      try {
        return get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException("trying out a release failed", failed.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while trying out a release", interrupted);
      }
    }
  }
}
