package heed.app.rules;

import heed.app.HeedConfiguration;
import heed.app.start.CannotStart;
import heed.rulebook.FileKind;
import heed.rulebook.RulebookFiles;
import heed.rulebook.live.ContentDao;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a release into a folder, byte for byte. What the folder has beside a rulebook is left
 * alone; what would be lost is named first.
 */
final class FolderExport {
  private static final List<String> IN_EVERY_RULEBOOK = List.of("actions.csv", "parameters.csv");

  private final HeedConfiguration configuration;
  private final PrintStream out;

  FolderExport(HeedConfiguration configuration, PrintStream out) {
    this.configuration = configuration;
    this.out = out;
  }

  /**
   * Exports.
   *
   * @param release an id, or {@code live}
   * @param force whether changes that are kept nowhere may be overwritten, and rule files that the
   *     release does not have removed
   */
  void export(Path folder, String release, boolean force) throws CannotStart, IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CannotStart("%s is a file; name a folder to export to.".formatted(folder));
    }
    RulebookFiles there =
        Files.exists(folder) ? RulebookFolder.read(folder) : RulebookFiles.of(new TreeMap<>());
    if (!force) {
      refuseWhatIsNoRulebook(folder, there);
    }
    try (KeptReleases releases = KeptReleases.open(configuration)) {
      RulebookFiles files = releases.get(release);
      if (!force) {
        refuseToOverwrite(lost(there, files, releases));
      }
      write(folder, there, files, force);
    }
  }

  private static void refuseWhatIsNoRulebook(Path folder, RulebookFiles there) throws CannotStart {
    if (!there.byPath().isEmpty() && !there.byPath().keySet().containsAll(IN_EVERY_RULEBOOK)) {
      throw new CannotStart(
          "The folder %s is neither empty nor a rulebook. Name another, or say --force to put the rulebook among what is there."
              .formatted(folder));
    }
  }

  /** Files that would be overwritten although their content is in no release and no draft. */
  private static List<String> lost(
      RulebookFiles there, RulebookFiles files, KeptReleases releases) {
    Map<String, String> hashes = new HashMap<>();
    files
        .byPath()
        .forEach(
            (path, bytes) -> {
              byte[] before = there.byPath().get(path);
              if (before != null && !Arrays.equals(before, bytes)) {
                hashes.put(path, RulebookFiles.sha256(before));
              }
            });
    Set<String> kept =
        releases.jdbi().onDemand(ContentDao.class).findKept(Set.copyOf(hashes.values()));
    return hashes.keySet().stream()
        .filter(path -> !kept.contains(hashes.get(path)))
        .sorted()
        .toList();
  }

  private static void refuseToOverwrite(List<String> lost) throws CannotStart {
    if (!lost.isEmpty()) {
      throw new CannotStart(
          "Nothing was exported, because %s changed in this folder since it was last exported or imported: %s. Import the folder first, or say --force to lose the changes."
              .formatted(
                  lost.size() == 1 ? "1 file was" : lost.size() + " files were",
                  String.join(", ", lost)));
    }
  }

  private void write(Path folder, RulebookFiles there, RulebookFiles files, boolean force)
      throws CannotStart, IOException {
    SortedMap<String, byte[]> toWrite = new TreeMap<>(files.byPath());
    toWrite
        .entrySet()
        .removeIf(file -> Arrays.equals(there.byPath().get(file.getKey()), file.getValue()));
    for (Map.Entry<String, byte[]> file : toWrite.entrySet()) {
      WholeFile.write(folder, file.getKey(), file.getValue());
    }
    List<String> others = new ArrayList<>(there.byPath().keySet());
    others.removeAll(files.byPath().keySet());
    others.removeIf(path -> FileKind.of(path).isEmpty());
    if (force) {
      for (String path : others) {
        Files.delete(folder.resolve(path));
      }
    }
    out.printf(
        "Release %s is in %s: %,d files written, %,d were so already.%n",
        files.hash(), folder, toWrite.size(), files.byPath().size() - toWrite.size());
    if (!others.isEmpty()) {
      out.printf(
          force
              ? "Removed, because the release does not have them: %s.%n"
              : "Left, although the release does not have them: %s. Remove them, or say --force.%n",
          String.join(", ", others));
    }
  }
}
