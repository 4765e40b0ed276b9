package heed.rulebook.check;

import heed.rulebook.sentence.RuleText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the check learned of files in which it found nothing wrong, so that an author who edits one
 * file does not wait for the others. A file is known by all that its check depends on: its place,
 * its text and the names of parameters.
 */
final class SoundFiles {
  private static final int MOST = 500;

  private final Map<String, SoundFile> byKey =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoundFile> eldest) {
          return size() > MOST;
        }
      };

  /** What is to be known of a file without checking it again. */
  record SoundFile(List<RuleSpan> spans, Dependencies dependencies) {}

  synchronized Optional<SoundFile> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  synchronized void keep(String key, SoundFile file) {
    byKey.put(key, file);
  }

  static String key(RuleText text, Set<String> parameters) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : List.of(text.path(), text.drl(), new TreeSet<>(parameters).toString())) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0); // no text that is checked has this character
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
