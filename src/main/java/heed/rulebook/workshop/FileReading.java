package heed.rulebook.workshop;

import heed.rulebook.RulebookFiles;
import heed.rulebook.sentence.Expansion;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import java.nio.charset.StandardCharsets;

/** A file as somebody wants to read it. */
final class FileReading {
  private static final String DRL = "drl";

  private FileReading() {}

  /**
   * The bytes of the file, or what its sentences stand for.
   *
   * @param as {@code drl}, or null for the file itself
   * @throws NotFound if there is no such file, or it holds no rules to expand
   */
  static byte[] of(RulebookFiles files, String path, String as) {
    byte[] content = files.byPath().get(path);
    if (content == null) {
      throw new NotFound("There is no file %s.".formatted(path));
    }
    if (as == null) {
      return content;
    }
    if (!as.equals(DRL)) {
      throw new InvalidInput("as", "as must be drl, or be left out");
    }
    return Expansion.of(files, path)
        .orElseThrow(() -> new NotFound("%s holds no rules to expand.".formatted(path)))
        .getBytes(StandardCharsets.UTF_8);
  }
}
