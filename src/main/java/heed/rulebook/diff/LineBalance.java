package heed.rulebook.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proof that a merge lost nothing and brought nothing back: of each line it has as many as the
 * base, and more or fewer as each side added or took away. Empty lines are not counted: they part
 * rules, and belong to none.
 */
final class LineBalance {
  private LineBalance() {}

  static boolean holds(
      List<String> base, List<String> theirs, List<String> yours, List<String> merged) {
    Map<String, Integer> before = count(base);
    Map<String, Integer> their = count(theirs);
    Map<String, Integer> your = count(yours);
    Map<String, Integer> found = count(merged);
    Set<String> lines = new HashSet<>(before.keySet());
    lines.addAll(their.keySet());
    lines.addAll(your.keySet());
    lines.addAll(found.keySet());
    return lines.stream()
        .allMatch(
            line ->
                isBalanced(
                    before.getOrDefault(line, 0),
                    their.getOrDefault(line, 0),
                    your.getOrDefault(line, 0),
                    found.getOrDefault(line, 0)));
  }

  /** What both sides added, or both took away, may be the same and count once. */
  private static boolean isBalanced(int base, int theirs, int yours, int found) {
    int sum = theirs + yours - base;
    int least = theirs > base && yours > base ? Math.max(theirs, yours) : sum;
    int most = theirs < base && yours < base ? Math.min(theirs, yours) : sum;
    return least <= found && found <= most;
  }

  private static Map<String, Integer> count(List<String> lines) {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : lines) {
      if (!line.isBlank()) {
        counts.merge(line, 1, Integer::sum);
      }
    }
    return counts;
  }
}
