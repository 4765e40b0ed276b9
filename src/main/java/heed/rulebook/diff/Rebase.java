package heed.rulebook.diff;

import heed.rulebook.RulebookFiles;
import heed.rulebook.diff.FileMerge.Clash;
import heed.rulebook.diff.FileMerge.Merged;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A draft put onto a newer base, file by file. What only one side changed is taken from that side,
 * byte for byte; what both changed in different places is put together; the rest is a conflict.
 *
 * @param files the draft on its new base; of a file in conflict, what the draft has
 * @param merged paths of the files that hold changes of both sides
 * @param conflicts files that a person must put together, in the order of their paths
 */
public record Rebase(RulebookFiles files, List<String> merged, List<FileConflict> conflicts) {
  public Rebase {
    merged = List.copyOf(merged);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Puts what the draft changed since its base onto a newer base.
   *
   * @param base what the draft began from
   * @param newBase what it is to be put onto
   */
  public static Rebase of(RulebookFiles base, RulebookFiles newBase, RulebookFiles draft) {
    SortedSet<String> paths = new TreeSet<>(base.byPath().keySet());
    paths.addAll(newBase.byPath().keySet());
    paths.addAll(draft.byPath().keySet());
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<String> merged = new ArrayList<>();
    List<FileConflict> conflicts = new ArrayList<>();
    for (String path : paths) {
      byte[] before = base.byPath().get(path);
      byte[] theirs = newBase.byPath().get(path);
      byte[] yours = draft.byPath().get(path);
      byte[] content = yours;
      if (Arrays.equals(yours, before)) {
        content = theirs;
      } else if (!Arrays.equals(theirs, before) && !Arrays.equals(theirs, yours)) {
        FileMerge.Outcome outcome = FileMerge.of(path, before, theirs, yours);
        if (outcome instanceof Merged both) {
          content = both.content();
          merged.add(path);
        } else if (outcome instanceof Clash clash) {
          conflicts.add(
              new FileConflict(path, text(before), text(theirs), text(yours), clash.sentences()));
        }
      }
      if (content != null) {
        files.put(path, content);
      }
    }
    return new Rebase(RulebookFiles.of(files), merged, conflicts);
  }

  private static Optional<String> text(byte[] content) {
    return Optional.ofNullable(content).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
