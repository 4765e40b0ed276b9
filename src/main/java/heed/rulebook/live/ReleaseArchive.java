package heed.rulebook.live;

import heed.rulebook.RulebookFiles;
import heed.rulebook.live.ReleaseDao.StoredFile;
import heed.shared.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of all releases, byte for byte; those asked for last stay in memory. */
public final class ReleaseArchive {
  private static final int IN_MEMORY = 3;

  private final ReleaseDao store;
  private final Map<String, RulebookFiles> lately = new LinkedHashMap<>(8, 0.75f, true);

  public ReleaseArchive(ReleaseDao store) {
    this.store = store;
  }

  /** The files of a release, or empty if it is not kept. */
  public Optional<RulebookFiles> findFiles(String id) {
    synchronized (lately) {
      RulebookFiles files = lately.get(id);
      if (files != null) {
        return Optional.of(files);
      }
    }
    List<StoredFile> stored = store.findFiles(id);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, byte[]> byPath = new TreeMap<>();
    stored.forEach(file -> byPath.put(file.path(), file.content()));
    RulebookFiles files = RulebookFiles.of(byPath);
    synchronized (lately) {
      lately.put(id, files);
      if (lately.size() > IN_MEMORY) {
        lately.remove(lately.keySet().iterator().next());
      }
    }
    return Optional.of(files);
  }

  /**
   * The files of a release.
   *
   * @throws NotFound if it is not kept
   */
  public RulebookFiles getFiles(String id) {
    return findFiles(id).orElseThrow(() -> notKept(id));
  }

  /** What is said of a release that there is not. */
  public static NotFound notKept(String id) {
    return new NotFound("There is no release " + id + ".");
  }
}
