package heed.rulebook.live;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.live.ReplicaDao.Replica;
import java.util.List;

/** Which releases there are, which decided when, and which decides where: for those who operate. */
public final class ReleaseHistory {
  private final ReleaseDao store;
  private final Releases releases;

  public ReleaseHistory(ReleaseDao store, Releases releases) {
    this.store = store;
    this.releases = releases;
  }

  /** The newest releases, newest first. */
  public List<StoredRelease> releases(int limit) {
    return store.list(Long.MAX_VALUE, limit);
  }

  /** The newest switches between releases, newest first. */
  public List<Switch> switches(int limit) {
    return store.findNewestSwitches(limit);
  }

  /** The processes that share the database and were seen within the last minute. */
  public List<Replica> replicas() {
    return store.replicas().list();
  }

  /** Whether a decision by the release did not end, so that nobody may go back to it. */
  public boolean isQuarantined(String release) {
    return store.isQuarantined(release);
  }

  /**
   * Lets a former release decide again, everywhere.
   *
   * @throws heed.shared.NotFound if it is not kept
   * @throws BrokenRulebook if it no longer passes the check
   * @throws heed.shared.Conflict if it is in quarantine, or another has just gone live
   */
  public Switch rollBack(String release, String by, String message) throws BrokenRulebook {
    return releases.rollBack(store, release, by, message);
  }
}
