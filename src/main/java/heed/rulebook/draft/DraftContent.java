package heed.rulebook.draft;

import heed.rulebook.RulebookFiles;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rulebook that a draft would make: the files of its base, some changed.
 *
 * @param changes bytes by path, empty where the file is taken out; not to be written to
 */
public record DraftContent(RulebookFiles base, SortedMap<String, Optional<byte[]>> changes) {
  public DraftContent {
    changes = Collections.unmodifiableSortedMap(changes);
  }

  /** What leads from the base to the given files. */
  static DraftContent between(RulebookFiles base, RulebookFiles files) {
    DraftContent content = new DraftContent(base, new TreeMap<>());
    SortedMap<String, Optional<byte[]>> changes = new TreeMap<>();
    base.byPath().keySet().forEach(path -> changes.put(path, Optional.empty()));
    files.byPath().forEach((path, bytes) -> changes.put(path, Optional.of(bytes)));
    changes.entrySet().removeIf(file -> content.isAsInBase(file.getKey(), file.getValue()));
    return new DraftContent(base, changes);
  }

  /** The bytes of one file; empty where there is none. */
  public Optional<byte[]> find(String path) {
    Optional<byte[]> changed = changes.get(path);
    return changed == null ? inBase(path) : changed;
  }

  Optional<byte[]> inBase(String path) {
    return Optional.ofNullable(base.byPath().get(path));
  }

  boolean isAsInBase(String path, Optional<byte[]> bytes) {
    Optional<String> there = inBase(path).map(RulebookFiles::sha256);
    return there.equals(bytes.map(RulebookFiles::sha256));
  }

  /** The same with one file changed, or taken out where there are no bytes. */
  DraftContent with(String path, Optional<byte[]> bytes) {
    SortedMap<String, Optional<byte[]>> changed = new TreeMap<>(changes);
    if (isAsInBase(path, bytes)) {
      changed.remove(path);
    } else {
      changed.put(path, bytes);
    }
    return new DraftContent(base, changed);
  }

  /** All files. */
  public RulebookFiles files() {
    SortedMap<String, byte[]> files = new TreeMap<>(base.byPath());
    changes.forEach(
        (path, bytes) -> {
          if (bytes.isPresent()) {
            files.put(path, bytes.get());
          } else {
            files.remove(path);
          }
        });
    return RulebookFiles.of(files);
  }
}
