package heed.rulebook.live;

import heed.rulebook.Release;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The right to use a release: it stays open until every lease of it has been closed. A lease is for
 * one thread.
 */
public final class Lease implements AutoCloseable {
  private final Shared shared;
  private boolean closed;

  private Lease(Shared shared) {
    this.shared = shared;
  }

  /** The first lease of a release that nobody else closes. */
  public static Lease of(Release release) {
    return new Lease(new Shared(release));
  }

  public Release release() {
    return shared.release;
  }

  /** One more lease of the same release; empty if its last one has been closed. */
  Optional<Lease> another() {
    return shared.tryHold() ? Optional.of(new Lease(shared)) : Optional.empty();
  }

  /** Whether anybody still has a lease of the release, this one or another. */
  boolean isInUse() {
    return shared.holders.get() > 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      shared.letGo();
    }
  }

  private static final class Shared {
    private final Release release;
    private final AtomicInteger holders = new AtomicInteger(1);

    Shared(Release release) {
      this.release = release;
    }

    /** From none there is no way back: a release that is being closed cannot be leased. */
    boolean tryHold() {
      return holders.getAndUpdate(now -> now == 0 ? 0 : now + 1) > 0;
    }

    void letGo() {
      if (holders.decrementAndGet() == 0) {
        release.close();
      }
    }
  }
}
