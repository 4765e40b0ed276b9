package heed.console.rulebook;

import heed.rulebook.Stage;
import heed.rulebook.workshop.DraftView;
import heed.rulebook.workshop.DraftView.FileChange;
import heed.rulebook.workshop.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a draft by their folders, each with what became of it. */
public record FileTree(List<Folder> folders) {
  private static final String ROOT = "rules";

  /**
   * The files of one folder.
   *
   * @param name such as {@code 2-product-fit}; {@code rules} for what lies in none
   * @param open whether there is something to look at in it
   */
  public record Folder(String name, List<Leaf> files, boolean open) {}

  /**
   * One file.
   *
   * @param label its path within the folder
   * @param change ADDED, CHANGED, REMOVED, or nothing
   */
  public record Leaf(
      String path, String label, String change, boolean conflict, long errors, long warnings) {}

  /**
   * The tree.
   *
   * @param paths of all files that the draft has now
   * @param current the file that is open, or nothing
   */
  static FileTree of(
      Collection<String> paths, DraftView draft, Optional<ReportView> report, String current) {
    Map<String, FileChange> changes =
        draft.changed().stream().collect(Collectors.toMap(FileChange::path, it -> it));
    TreeSet<String> all = new TreeSet<>(paths);
    all.addAll(changes.keySet());
    return grouped(
        all,
        current,
        (path, label) -> {
          FileChange change = changes.get(path);
          return new Leaf(
              path,
              label,
              change == null ? "" : change.change().name(),
              draft.conflicts().stream().anyMatch(it -> it.path().equals(path)),
              report.map(it -> count(it.allErrors(), path)).orElse(0L),
              report.map(it -> count(it.open(), path)).orElse(0L));
        });
  }

  /** The tree of a release, in which nothing is to be done. */
  static FileTree of(Collection<String> paths, String current) {
    return grouped(
        new TreeSet<>(paths), current, (path, label) -> new Leaf(path, label, "", false, 0, 0));
  }

  private static FileTree grouped(
      SortedSet<String> paths, String current, BiFunction<String, String, Leaf> leaf) {
    Map<String, List<Leaf>> byFolder = new LinkedHashMap<>();
    order().forEach(folder -> byFolder.put(folder, new ArrayList<>()));
    for (String path : paths) {
      int slash = path.indexOf('/');
      byFolder
          .computeIfAbsent(slash < 0 ? ROOT : path.substring(0, slash), it -> new ArrayList<>())
          .add(leaf.apply(path, path.substring(slash + 1)));
    }
    return new FileTree(
        byFolder.entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .map(it -> new Folder(it.getKey(), it.getValue(), isOpen(it.getValue(), current)))
            .toList());
  }

  private static Stream<String> order() {
    return Stream.concat(
        Stream.concat(Stream.of(ROOT), Arrays.stream(Stage.values()).map(Stage::folder)),
        Stream.of("scripts", "cases"));
  }

  private static long count(List<Finding> findings, String path) {
    return findings.stream().filter(it -> it.file().equals(path)).count();
  }

  private static boolean isOpen(List<Leaf> files, String current) {
    return files.stream()
        .anyMatch(
            it ->
                it.path().equals(current)
                    || !it.change().isEmpty()
                    || it.conflict()
                    || it.errors() > 0);
  }
}
