package heed.decision;

import heed.shared.Overloaded;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fixed number of threads that decide, behind a bounded queue, so that a flood is refused rather
 * than piled up. A decision that never ends is answered for, its thread given up and replaced.
 */
public final class DecisionPool implements AutoCloseable {
  /** A decision; it says by which release it is made as soon as it knows. */
  @FunctionalInterface
  public interface Work<T> {
    T decide(Consumer<String> by) throws Exception;
  }

  private static final Logger LOG = LoggerFactory.getLogger(DecisionPool.class);
  private static final int RETRY_AFTER_SECONDS = 1;
  private static final long WATCH_EVERY_MILLIS = 250;

  private final int baseThreads;
  private final Duration deadline;
  private final Duration grace;
  private final ThreadPoolExecutor executor;
  private final ScheduledExecutorService watch;
  private final Future<?> watching;
  private final ExecutorService telling;
  private final Queue<Attempt<?>> overdue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lost = new AtomicInteger();
  private final Consumer<String> onEndless;

  /**
   * @param threads how many decisions run at once, 1 or more
   * @param queueLength how many may wait, 1 or more
   * @param deadline after which the caller is answered in any case
   * @param grace how long a decision past its deadline may take to heed the interrupt
   * @param onEndless is told the release of a decision that does not end, once for each: called
   *     when its thread, told to stop, has used the processor for deadline and grace once more, so
   *     not because the machine is slow
   */
  public DecisionPool(
      int threads, int queueLength, Duration deadline, Duration grace, Consumer<String> onEndless) {
    this.baseThreads = threads;
    this.onEndless = onEndless;
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
    this.telling = Executors.newSingleThreadExecutor(work -> daemon(work, "decision-alarm"));
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
  public <T> T decide(Work<T> decision) {
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

  /** How many decisions wait for a thread. */
  public int waiting() {
    return executor.getQueue().size();
  }

  /** How many may wait before the next is refused. */
  public int mayWait() {
    return waiting() + executor.getQueue().remainingCapacity();
  }

  private void giveUp(Attempt<?> attempt) {
    attempt.cancel(true);
    executor.remove(attempt);
    if (attempt.running) {
      attempt.givenUpNanos = System.nanoTime();
      attempt.usedBefore = Attempt.THREADS.getThreadCpuTime(attempt.thread);
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
      } else if (attempt.lost && !attempt.told && attempt.processorTime() > endlessNanos()) {
        attempt.told = true;
        // What is done about it takes its time, and other threads get lost meanwhile.
        telling.execute(() -> tellOfEndless(attempt.by.get()));
      }
    }
  }

  private long endlessNanos() {
    return deadline.plus(grace).toNanos();
  }

  /** Whoever is told may fail, as long as the watch goes on. */
  private void tellOfEndless(String release) {
    try {
      if (release != null) {
        onEndless.accept(release);
      }
    } catch (RuntimeException e) {
      LOG.error(
          "Release {} has a decision that does not end, and nothing was done about it", release, e);
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
    telling.shutdownNow();
    executor.shutdownNow();
  }

  /** One decision under way; knows whether a thread is really in it, cancelled or not. */
  private static final class Attempt<T> extends FutureTask<T> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final AtomicReference<String> by;
    private volatile long thread;
    private volatile long usedBefore;
    private volatile boolean running;
    private volatile boolean ended;
    private volatile long givenUpNanos;
    private boolean lost;
    private boolean told;

    Attempt(Work<T> decision) {
      this(decision, new AtomicReference<>());
    }

    private Attempt(Work<T> decision, AtomicReference<String> by) {
      super(() -> decision.decide(by::set));
      this.by = by;
    }

    /** How long a processor has worked on this, in nanoseconds, since it was given up. */
    long processorTime() {
      return THREADS.getThreadCpuTime(thread) - usedBefore;
    }

    @Override
    public void run() {
      thread = Thread.currentThread().getId();
      running = true;
      try {
        super.run();
      } finally {
        ended = true;
      }
    }
  }
}
