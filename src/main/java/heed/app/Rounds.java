package heed.app;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Rounds of a thread that others may wait for: one that begins after them has seen what they did.
 */
final class Rounds {
  private long begun;
  private long ended;
  private boolean called;

  /** A round begins. */
  synchronized void begin() {
    begun++;
    called = false;
  }

  /** The round that began last has done its work. */
  synchronized void end() {
    ended = begun;
    notifyAll();
  }

  /**
   * Waits until a round has ended that begins from now on.
   *
   * @param call calls for a round; not done where one has been called for that has not begun
   * @param atMost how long to wait
   */
  void awaitNext(Runnable call, Duration atMost) {
    long wanted;
    boolean first;
    synchronized (this) {
      wanted = begun + 1;
      first = !called;
      called = true;
    }
    if (first) {
      call.run();
    }
    awaitEnd(wanted, System.nanoTime() + atMost.toNanos());
  }

  private synchronized void awaitEnd(long round, long until) {
    try {
      long left = until - System.nanoTime();
      while (ended < round && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = until - System.nanoTime();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
