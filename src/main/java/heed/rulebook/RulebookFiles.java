package heed.rulebook;

import java.nio.file.Path;
import java.util.SortedMap;

/** The files of a rulebook, byte for byte, named together by the hash of their content. */
public final class RulebookFiles {
  private final SortedMap<String, byte[]> byPath;

  private RulebookFiles(SortedMap<String, byte[]> byPath) {
    this.byPath = byPath;
  }

  /** All files under the folder, except hidden ones. */
  public static RulebookFiles readFolder(Path folder) {
    throw new UnsupportedOperationException();
  }

  /** Files by their path relative to the rulebook, with {@code /} between folders. */
  public static RulebookFiles of(SortedMap<String, byte[]> byPath) {
    return new RulebookFiles(byPath);
  }

  public SortedMap<String, byte[]> byPath() {
    return byPath;
  }

  /** The release name: the first 16 hexadecimal digits of the SHA-256 over paths and contents. */
  public String hash() {
    throw new UnsupportedOperationException();
  }
}
