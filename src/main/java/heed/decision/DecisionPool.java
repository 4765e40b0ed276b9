package heed.decision;

import heed.shared.Overloaded;
import java.time.Duration;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of threads that decide, behind a bounded queue, so that a flood is refused rather
 * than piled up. A decision that never ends is answered for, its thread given up and replaced.
 */
public final class DecisionPool implements AutoCloseable {
  private static final int RETRY_AFTER_SECONDS = 1;
  private static final long WATCH_EVERY_MILLIS = 250;

  private final int baseThreads;
  private final Duration deadline;
  private final Duration grace;
  private final ThreadPoolExecutor executor;
  private final ScheduledExecutorService watch;
  private final Future<?> watching;
  private final Queue<Attempt<?>> overdue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lost = new AtomicInteger();

  /**
   * @param threads how many decisions run at once, 1 or more
   * @param queueLength how many may wait, 1 or more
   * @param deadline after which the caller is answered in any case
   * @param grace how long a decision past its deadline may take to heed the interrupt
   */
  public DecisionPool(int threads, int queueLength, Duration deadline, Duration grace) {
    this.baseThreads = threads;
    this.deadline = deadline;
    this.grace = grace;
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queueLength),
            work -> daemon(work, "decision"));
    this.executor.prestartAllCoreThreads();
    this.watch = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "decision-watch"));
    this.watching =
        watch.scheduleWithFixedDelay(
            this::replaceLostThreads,
            WATCH_EVERY_MILLIS,
            WATCH_EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /**
   * Runs one decision.
   *
   * @throws Overloaded if the queue is full or the deadline passed
   */
  public <T> T decide(Callable<T> decision) {
    Attempt<T> attempt = new Attempt<>(decision);
    try {
      executor.execute(attempt);
      return attempt.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException full) {
      throw new Overloaded("Too many decisions are waiting.", RETRY_AFTER_SECONDS);
    } catch (TimeoutException late) {
      giveUp(attempt);
      throw new Overloaded("The decision took too long and was given up.", RETRY_AFTER_SECONDS);
    } catch (InterruptedException interrupted) {
      attempt.cancel(true);
      Thread.currentThread().interrupt();
      throw new Overloaded("Heed is stopping.", RETRY_AFTER_SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("a decision failed", failed.getCause());
    }
  }

  /** How many threads are still caught in a decision that does not end. */
  public int lostThreads() {
    return lost.get();
  }

  private void giveUp(Attempt<?> attempt) {
    attempt.cancel(true);
    executor.remove(attempt);
    if (attempt.running) {
      attempt.givenUpNanos = System.nanoTime();
      overdue.add(attempt);
    }
  }

  private void replaceLostThreads() {
    for (Iterator<Attempt<?>> attempts = overdue.iterator(); attempts.hasNext(); ) {
      Attempt<?> attempt = attempts.next();
      if (attempt.ended) {
        attempts.remove();
        if (attempt.lost) {
          resize(lost.decrementAndGet());
        }
      } else if (!attempt.lost && System.nanoTime() - attempt.givenUpNanos > grace.toNanos()) {
        attempt.lost = true;
        resize(lost.incrementAndGet());
      }
    }
  }

  private void resize(int lostNow) {
    int threads = baseThreads + lostNow;
    if (threads > executor.getMaximumPoolSize()) {
      executor.setMaximumPoolSize(threads);
      executor.setCorePoolSize(threads);
      executor.prestartAllCoreThreads();
    } else {
      executor.setCorePoolSize(threads);
      executor.setMaximumPoolSize(threads);
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    watching.cancel(true);
    watch.shutdownNow();
    executor.shutdownNow();
  }

  /** One decision under way; knows whether a thread is really in it, cancelled or not. */
  private static final class Attempt<T> extends FutureTask<T> {
    private volatile boolean running;
    private volatile boolean ended;
    private volatile long givenUpNanos;
    private boolean lost;

    Attempt(Callable<T> decision) {
      super(decision);
    }

    @Override
    public void run() {
      running = true;
      try {
        super.run();
      } finally {
        ended = true;
      }
    }
  }
}
