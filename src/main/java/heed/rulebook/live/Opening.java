package heed.rulebook.live;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.live.Releases.Serving;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which release decides when Heed starts: the one that the database says; where that does not
 * build, the good one before; where the database has none, the rules folder, which becomes the
 * first.
 */
public final class Opening {
  /** How many former releases are tried, where the live one does not build. */
  static final int TRIED_BACK = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final String FROM_FOLDER = "Read from the rules folder.";

  private final ReleaseDao store;
  private final ReleaseArchive archive;
  private final ReadyReleases ready;
  private final Clock clock;

  public Opening(ReleaseDao store, ReleaseArchive archive, ReadyReleases ready, Clock clock) {
    this.store = store;
    this.archive = archive;
    this.ready = ready;
    this.clock = clock;
  }

  /**
   * Opens.
   *
   * @param folder the rules folder, compiled; asked once
   * @throws Exception what the folder throws, if it is needed
   */
  public Releases open(Callable<Release> folder) throws Exception {
    Optional<Switch> inForce = store.findNewestSwitch();
    if (inForce.isEmpty()) {
      return releases(seed(0, folder.call(), FROM_FOLDER));
    }
    Optional<Lease> fromFolder = lookAt(folder, inForce.get());
    Serving serving = serve(inForce.get(), fromFolder);
    fromFolder.ifPresent(Lease::close);
    return releases(serving);
  }

  private Serving serve(Switch inForce, Optional<Lease> fromFolder) throws BrokenRulebook {
    BrokenRulebook broken;
    try {
      return new Serving(inForce, lease(inForce.releaseId()), null);
    } catch (BrokenRulebook e) {
      broken = e;
    }
    String unbuildable = Unbuildable.inWords(inForce, broken);
    LOG.error(unbuildable);
    for (String former : store.findGood(TRIED_BACK)) {
      if (!former.equals(inForce.releaseId())) {
        try {
          return new Serving(inForce, lease(former), unbuildable);
        } catch (BrokenRulebook e) {
          LOG.warn("Neither does release {} build: {}", former, firstLine(e));
        }
      }
    }
    if (fromFolder.isPresent()
        && !store.isQuarantined(fromFolder.get().release().id())
        && !store.replicas().decidesSomewhere(inForce.releaseId())) {
      return seed(
          inForce.number(),
          fromFolder.get().release(),
          "No release that is kept builds with this version of Heed; the rules folder decides.");
    }
    throw broken;
  }

  /** Lets a release of the folder decide, unless another process has made a switch: then that. */
  private Serving seed(long after, Release release, String message) throws BrokenRulebook {
    Switch seed = Switches.seed(after + 1, release.id(), message, clock);
    NewRelease kept =
        new NewRelease(release.id(), null, seed.madeBy(), null, FROM_FOLDER, "{}", seed.at());
    try {
      store.publish(kept, release.files(), seed);
    } catch (LostRace another) {
      LOG.debug("Another Heed started at the same moment", another);
    }
    Lease fromFolder = ready.find(release.id()).orElseGet(() -> ready.add(release));
    Switch inForce = store.findNewestSwitch().orElseThrow();
    if (inForce.releaseId().equals(release.id())) {
      return new Serving(inForce, fromFolder, null);
    }
    fromFolder.close();
    return serve(inForce, Optional.empty());
  }

  /** Compares the folder with what decides, and says so in one line where they differ. */
  private Optional<Lease> lookAt(Callable<Release> folder, Switch inForce)
      throws InterruptedException {
    Release release;
    try {
      release = folder.call();
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Exception unusable) {
      LOG.warn(
          "The rules folder cannot be used, so it is not compared with release {} of the database, which decides: {}",
          inForce.releaseId(),
          firstLine(unusable));
      return Optional.empty();
    }
    if (!release.id().equals(inForce.releaseId())) {
      LOG.info(
          "Release {} of the database decides; the rules folder differs from it: bin/heed rules import makes a draft of the folder",
          inForce.releaseId());
    }
    return Optional.of(ready.add(release));
  }

  private Lease lease(String id) throws BrokenRulebook {
    return ready.lease(id, () -> archive.getFiles(id));
  }

  private Releases releases(Serving first) {
    return new Releases(archive, ready, clock, first);
  }

  private static String firstLine(Exception thrown) {
    return String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
  }
}
