package heed.console.rulebook.sheet;

import heed.rulebook.RulebookFiles;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text as it stands in an editor, not stored yet.
 *
 * @param path of its file
 * @param files of its draft as they are stored
 */
record Unsaved(String path, String text, RulebookFiles files) {
  byte[] content() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Nothing but this file. */
  SortedMap<String, byte[]> alone() {
    SortedMap<String, byte[]> alone = new TreeMap<>();
    alone.put(path, content());
    return alone;
  }
}
