package heed.rulebook;

import heed.rulebook.ReleaseDao.StoredFile;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The release that decides now, and former ones by their content hash. */
public final class Releases implements AutoCloseable {
  /** Former releases that stay compiled, so that replaying a day's decisions compiles once. */
  private static final int FORMER_KEPT_COMPILED = 2;

  private final ReleaseDao store;
  private final Release live;
  private final Deque<Release> former = new ArrayDeque<>();

  /** Goes live with the release, and keeps it in the store. */
  public Releases(ReleaseDao store, Release live, Clock clock) {
    this.store = store;
    this.live = live;
    store.record(
        live.id(),
        clock.instant(),
        live.files().byPath().entrySet().stream()
            .map(file -> new StoredFile(file.getKey(), file.getValue()))
            .toList());
  }

  /** The release that decides now. */
  public Release live() {
    return live;
  }

  /**
   * Works with the release of the given content hash, compiled anew where it must be; empty where
   * it is not kept. One piece of work at a time has a former release, so that none is closed under
   * it.
   *
   * @throws IllegalStateException if it was kept but no longer passes the check
   */
  public <T> Optional<T> with(String id, Function<Release, T> work) {
    return id.equals(live.id()) ? Optional.of(work.apply(live)) : withFormer(id, work);
  }

  private synchronized <T> Optional<T> withFormer(String id, Function<Release, T> work) {
    for (Release release : former) {
      if (release.id().equals(id)) {
        return Optional.of(work.apply(release));
      }
    }
    List<StoredFile> files = store.findFiles(id);
    if (files.isEmpty()) {
      return Optional.empty();
    }
    if (former.size() == FORMER_KEPT_COMPILED) {
      former.removeLast().close();
    }
    former.addFirst(compile(id, files));
    return Optional.of(work.apply(former.getFirst()));
  }

  private static Release compile(String id, List<StoredFile> files) {
    SortedMap<String, byte[]> byPath = new TreeMap<>();
    files.forEach(file -> byPath.put(file.path(), file.content()));
    try {
      return Release.compile(RulebookFiles.of(byPath));
    } catch (BrokenRulebook broken) {
      throw new IllegalStateException("release " + id + " no longer passes the check", broken);
    }
  }

  @Override
  public synchronized void close() {
    live.close();
    former.forEach(Release::close);
  }
}
