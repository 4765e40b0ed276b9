package heed.rulebook.live;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.shared.Overloaded;
import heed.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The release that decides now in this process, and former ones by their content hash. The database
 * says which decides; a process that cannot build it goes on with the one it has, and says so.
 */
public final class Releases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

  /** Going back is urgent: a replica that has to compile follows a little later. */
  private static final Duration PATIENCE_GOING_BACK = Duration.ofSeconds(1);

  private final ReleaseArchive archive;
  private final ReadyReleases ready;
  private final Clock clock;

  private volatile Serving serving;
  private volatile boolean closed;

  /**
   * @param inForce the switch that was followed last, whether or not its release could be built
   * @param lease of the release that decides in this process
   * @param unbuildable why the release in force does not decide here, or null where it does
   */
  record Serving(Switch inForce, Lease lease, String unbuildable) {}

  Releases(ReleaseArchive archive, ReadyReleases ready, Clock clock, Serving first) {
    this.archive = archive;
    this.ready = ready;
    this.clock = clock;
    this.serving = first;
  }

  /**
   * Leases the release that decides now. A decision that holds the lease finishes on it, whatever
   * goes live meanwhile.
   *
   * @throws Overloaded when Heed is stopping
   */
  public Lease lease() {
    while (!closed) {
      // Empty only if it was switched away and let go since it was read: then another is live.
      Optional<Lease> lease = serving.lease().another();
      if (lease.isPresent()) {
        return lease.get();
      }
      Thread.onSpinWait();
    }
    throw new Overloaded("Heed is stopping.", 1);
  }

  /** Works with the release that decides now. */
  public <T> T withLive(Function<Release, T> work) {
    try (Lease lease = lease()) {
      return work.apply(lease.release());
    }
  }

  /**
   * Works with the release of the given content hash, compiled anew where it must be; empty where
   * it is not kept.
   *
   * @throws IllegalStateException if it was kept but no longer passes the check
   */
  public <T> Optional<T> with(String id, Function<Release, T> work) {
    Optional<Lease> found = ready.find(id);
    if (found.isEmpty() && archive.findFiles(id).isEmpty()) {
      return Optional.empty();
    }
    try (Lease lease = found.isPresent() ? found.get() : leaseOf(id)) {
      return Optional.of(work.apply(lease.release()));
    } catch (BrokenRulebook broken) {
      throw new IllegalStateException("release " + id + " no longer passes the check", broken);
    }
  }

  /** The switch that this process followed last. */
  public Switch inForce() {
    return serving.inForce();
  }

  /**
   * Lets the release decide that the database says, if this process does not know of it yet. One
   * that cannot be built is tried once.
   */
  public synchronized void follow(ReleaseDao store) {
    if (closed) {
      return;
    }
    Switch newest = store.findNewestSwitch().orElseThrow();
    if (newest.number() <= serving.inForce().number()) {
      return;
    }
    Serving before = serving;
    try {
      serving = new Serving(newest, leaseOf(newest.releaseId()), null);
      ready.keep(before.lease());
      before.lease().close();
      LOG.info("Release {} decides from now on", newest.releaseId());
    } catch (BrokenRulebook broken) {
      serving = new Serving(newest, before.lease(), Unbuildable.inWords(newest, broken));
      LOG.error("{} Release {} goes on.", serving.unbuildable(), liveHere());
    }
  }

  /**
   * Goes back to a former release.
   *
   * @return the switch that is in force then: none is made if the release decides already
   * @throws heed.shared.NotFound if the release is not kept
   * @throws Refusal if it is in quarantine
   * @throws BrokenRulebook if it no longer passes the check
   * @throws LostRace if another release went live meanwhile
   */
  public Switch rollBack(ReleaseDao store, String id, String by, String message)
      throws BrokenRulebook {
    follow(store);
    Switch before = inForce();
    if (before.releaseId().equals(id)) {
      return before;
    }
    if (store.isQuarantined(id)) {
      throw Refusal.conflict(
          "Release %s is in quarantine, because a decision by it did not end.".formatted(id));
    }
    try (Lease lease = leaseOf(id)) {
      new Preparation(store.replicas(), PATIENCE_GOING_BACK).ofRelease(id);
      Switch back = Switches.rollBack(before, lease.release().id(), by, message, clock);
      if (store.append(back) == 0) {
        throw new LostRace();
      }
      follow(store);
      return back;
    }
  }

  /**
   * Takes the release off for good, because a decision by it did not end, if it still decides: the
   * good one that decided last does so again. Where there is none, it stays.
   */
  public void quarantine(ReleaseDao store, String id) {
    follow(store);
    Switch before = inForce();
    if (!before.releaseId().equals(id)) {
      return; // another process, or a person, was quicker
    }
    for (String good : store.findGood(Opening.TRIED_BACK)) {
      if (!good.equals(id) && isBuildable(good)) {
        store.append(Switches.quarantine(before, good, clock));
        follow(store);
        return;
      }
    }
    LOG.error("A decision by release {} does not end, and there is none to go back to", id);
  }

  /** What is wrong with the release that decides here, in words; empty while all is well. */
  public Optional<String> trouble() {
    Serving now = serving;
    if (now.unbuildable() != null) {
      return Optional.of("%s Release %s decides instead.".formatted(now.unbuildable(), liveHere()));
    }
    return now.inForce().kind() == Switch.Kind.QUARANTINE
        ? Optional.of(now.inForce().message())
        : Optional.empty();
  }

  private boolean isBuildable(String id) {
    try (Lease lease = leaseOf(id)) {
      return lease != null;
    } catch (BrokenRulebook broken) {
      LOG.warn("Release {} no longer passes the check: {}", id, broken.getMessage());
      return false;
    }
  }

  private String liveHere() {
    return serving.lease().release().id();
  }

  private Lease leaseOf(String id) throws BrokenRulebook {
    return ready.lease(id, () -> archive.getFiles(id));
  }

  @Override
  public synchronized void close() {
    closed = true;
    serving.lease().close();
    ready.close();
  }
}
