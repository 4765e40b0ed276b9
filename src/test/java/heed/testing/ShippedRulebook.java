package heed.testing;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import java.nio.file.Path;

/** The rulebook in {@code rules/}, compiled once for all tests of a JVM. */
public final class ShippedRulebook {
  private static Release release;

  private ShippedRulebook() {}

  public static synchronized Release release() {
    if (release == null) {
      try {
        release = Release.compile(RulebookFiles.readFolder(Path.of("rules")));
      } catch (BrokenRulebook broken) {
        throw new AssertionError("The shipped rulebook is broken:\n" + broken.getMessage(), broken);
      }
    }
    return release;
  }
}
