package heed.rulebook.diff;

import heed.rulebook.RulebookFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rulebooks of few files, for comparing. */
final class Rulebooks {
  private Rulebooks() {}

  /** A rulebook of one file; of none where the text is null. */
  static RulebookFiles of(String path, String text) {
    return text == null
        ? RulebookFiles.of(new TreeMap<>())
        : of(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static RulebookFiles of(String path, byte[] content) {
    return RulebookFiles.of(new TreeMap<>(Map.of(path, content)));
  }

  /** The rulebook with one more or another file. */
  static RulebookFiles with(RulebookFiles files, String path, String text) {
    SortedMap<String, byte[]> byPath = new TreeMap<>(files.byPath());
    byPath.put(path, text.getBytes(StandardCharsets.UTF_8));
    return RulebookFiles.of(byPath);
  }

  /** What differs in the one file, in plain words. */
  static List<String> words(String path, String from, String to) {
    List<FileDiff> diffs = RulebookDiff.between(of(path, from), of(path, to));
    return diffs.isEmpty() ? List.of() : diffs.get(0).lines();
  }

  static String text(RulebookFiles files, String path) {
    byte[] content = files.byPath().get(path);
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }
}
