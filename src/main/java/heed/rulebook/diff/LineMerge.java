package heed.rulebook.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts two versions of lines together, as diff3 does: what lies between lines that all three have.
 */
final class LineMerge {
  private LineMerge() {}

  /** The merged lines; empty if both sides changed the same place, each in its own way. */
  static Optional<List<String>> of(List<String> base, List<String> theirs, List<String> yours) {
    List<String> bareBase = bare(base);
    int[] inTheirs = Alignment.of(bareBase, bare(theirs));
    int[] inYours = Alignment.of(bareBase, bare(yours));
    List<String> merged = new ArrayList<>();
    int b = 0;
    int t = 0;
    int y = 0;
    for (int stable = 0; stable <= base.size(); stable++) {
      boolean end = stable == base.size();
      if (!end && (inTheirs[stable] == Alignment.NONE || inYours[stable] == Alignment.NONE)) {
        continue;
      }
      int untilTheirs = end ? theirs.size() : inTheirs[stable];
      int untilYours = end ? yours.size() : inYours[stable];
      Optional<List<String>> between =
          either(
              base.subList(b, stable),
              theirs.subList(t, untilTheirs),
              yours.subList(y, untilYours));
      if (between.isEmpty()) {
        return Optional.empty();
      }
      merged.addAll(between.get());
      if (!end) {
        String their = theirs.get(untilTheirs);
        merged.add(their.equals(base.get(stable)) ? yours.get(untilYours) : their);
      }
      b = stable + 1;
      t = untilTheirs + 1;
      y = untilYours + 1;
    }
    return Optional.of(merged);
  }

  private static Optional<List<String>> either(
      List<String> base, List<String> theirs, List<String> yours) {
    if (bare(yours).equals(bare(base)) || bare(yours).equals(bare(theirs))) {
      return Optional.of(theirs);
    }
    return bare(theirs).equals(bare(base)) ? Optional.of(yours) : Optional.empty();
  }

  private static List<String> bare(List<String> lines) {
    return lines.stream().map(FileText::bare).toList();
  }
}
