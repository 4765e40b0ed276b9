package heed.app.rules;

import heed.app.HeedConfiguration;
import heed.app.start.CannotStart;
import heed.rulebook.RulebookFiles;
import heed.rulebook.diff.FileDiff;
import heed.rulebook.diff.RulebookDiff;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says what is otherwise in a folder than in a release, or in another folder. */
final class FolderDiff {
  private static final Pattern RELEASE = Pattern.compile("[0-9a-f]{16}");

  private final HeedConfiguration configuration;
  private final PrintStream out;

  FolderDiff(HeedConfiguration configuration, PrintStream out) {
    this.configuration = configuration;
    this.out = out;
  }

  /**
   * Compares.
   *
   * @param from the id of a release, {@code live}, or a folder
   */
  void compare(Path folder, String from) throws CannotStart, IOException {
    RulebookFiles to = RulebookFolder.read(folder);
    boolean isRelease = from.equals(KeptReleases.LIVE) || RELEASE.matcher(from).matches();
    if (isRelease) {
      try (KeptReleases releases = KeptReleases.open(configuration)) {
        RulebookFiles files = releases.get(from);
        tell(files, to, "release " + files.hash());
      }
    } else if (Files.isDirectory(Path.of(from))) {
      tell(RulebookFolder.read(Path.of(from)), to, from);
    } else {
      throw new CannotStart(
          "%s is neither a folder nor a release: a release is called live, or by 16 digits and letters such as 0a1b2c3d4e5f6789."
              .formatted(from));
    }
  }

  private void tell(RulebookFiles from, RulebookFiles to, String name) {
    List<FileDiff> diffs = RulebookDiff.between(from, to);
    print(diffs, out);
    out.println(summary(diffs, name));
  }

  private static String summary(List<FileDiff> diffs, String name) {
    return diffs.isEmpty()
        ? "Nothing is otherwise than in %s.".formatted(name)
        : diffs.size() == 1
            ? "1 file is otherwise than in %s.".formatted(name)
            : "%,d files are otherwise than in %s.".formatted(diffs.size(), name);
  }

  /** Each file with what differs in it, and an empty line behind. */
  static void print(List<FileDiff> diffs, PrintStream out) {
    for (FileDiff diff : diffs) {
      out.printf("%s (%s)%n", diff.path(), diff.kind().name().toLowerCase(Locale.ROOT));
      diff.lines().forEach(line -> out.println("  " + line));
      out.println();
    }
  }
}
