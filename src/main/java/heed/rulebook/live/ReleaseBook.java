package heed.rulebook.live;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.RulebookFiles;
import java.util.List;

/** Every release that ever decided, which one does, and the way back to a former one. */
public final class ReleaseBook {
  private final ReleaseDao store;
  private final ReleaseArchive archive;
  private final Releases releases;

  public ReleaseBook(ReleaseDao store, ReleaseArchive archive, Releases releases) {
    this.store = store;
    this.archive = archive;
    this.releases = releases;
  }

  /** The switch in force, as the database says. */
  public Switch inForce() {
    return store.findNewestSwitch().orElseThrow();
  }

  /** The compiled releases of this process. */
  public Releases releases() {
    return releases;
  }

  /** Releases, newest first. */
  public List<StoredRelease> list(int limit) {
    return store.list(Long.MAX_VALUE, limit);
  }

  /**
   * One release.
   *
   * @throws heed.shared.NotFound if it is not kept
   */
  public StoredRelease get(String id) {
    return store.find(id).orElseThrow(() -> ReleaseArchive.notKept(id));
  }

  /** What was let decide, newest first. */
  public List<Switch> switches(int limit) {
    return store.findLatestSwitches(limit);
  }

  /** When this release was let decide, newest first. */
  public List<Switch> switchesTo(String id) {
    return store.findSwitches(id);
  }

  /**
   * The files of a release.
   *
   * @throws heed.shared.NotFound if it is not kept
   */
  public RulebookFiles files(String id) {
    return archive.getFiles(id);
  }

  /** As {@link Releases#rollBack}. */
  public Switch rollBack(String id, String by, String message) throws BrokenRulebook {
    return releases.rollBack(store, id, by, message);
  }
}
