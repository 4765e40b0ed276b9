package heed.rulebook.engine;

import java.util.HashSet;
import java.util.Set;

/**
 * Lets one thread build at a time. A build that was given up but goes on does not keep the next one
 * waiting; only when too many do is the site blocked.
 */
public final class BuildSite {
  /** Builds that were given up may use up so many threads, and no more. */
  static final int MOST_GIVEN_UP = 2;

  private final Set<Thread> givenUp = new HashSet<>();
  private Thread building;

  /** Waits until nobody else builds. */
  synchronized void enter() throws InterruptedException {
    while (building != null) {
      wait();
    }
    building = Thread.currentThread();
  }

  /** Ends what the calling thread built. */
  synchronized void leave() {
    givenUp.remove(Thread.currentThread());
    if (building == Thread.currentThread()) {
      building = null;
      notifyAll();
    }
  }

  /**
   * Lets others build although this thread has not left.
   *
   * @return whether no other build stood in its way
   */
  synchronized boolean giveUp(Thread thread) {
    if (building != thread) {
      return building == null;
    }
    givenUp.add(thread);
    building = null;
    notifyAll();
    return true;
  }

  /** Whether too many builds go on that were given up. */
  public synchronized boolean isBlocked() {
    return givenUp.size() >= MOST_GIVEN_UP;
  }
}
