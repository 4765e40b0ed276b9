package heed.rulebook.workshop;

import heed.rulebook.RulebookFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A file that differs between two rulebooks, in plain words. */
public record FileDifference(String path, DraftView.Change kind, List<String> lines) {
  static List<FileDifference> between(RulebookFiles from, RulebookFiles to) {
    TreeSet<String> paths = new TreeSet<>(from.byPath().keySet());
    paths.addAll(to.byPath().keySet());
    List<FileDifference> found = new ArrayList<>();
    for (String path : paths) {
      byte[] before = from.byPath().get(path);
      byte[] after = to.byPath().get(path);
      if (!Arrays.equals(before, after)) {
        DraftView.Change kind =
            before == null
                ? DraftView.Change.ADDED
                : after == null ? DraftView.Change.REMOVED : DraftView.Change.CHANGED;
        found.add(new FileDifference(path, kind, List.of()));
      }
    }
    return found;
  }
}
