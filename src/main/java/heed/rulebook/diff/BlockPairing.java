package heed.rulebook.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which part of a text became which: by name, or where that was changed, by most of its lines. */
final class BlockPairing {
  private static final int MOST_COMPARED = 10_000;

  private BlockPairing() {}

  /** For each former part the index of the later one, or {@link Alignment#NONE}. */
  static int[] of(List<Block> from, List<Block> to) {
    int[] partner = byKey(from, to);
    List<Integer> leftFrom = new ArrayList<>();
    for (int f = 0; f < partner.length; f++) {
      if (partner[f] == Alignment.NONE && !from.get(f).name().isEmpty()) {
        leftFrom.add(f);
      }
    }
    int[] inverse = Alignment.inverse(partner, to.size());
    List<Integer> leftTo = new ArrayList<>();
    for (int t = 0; t < inverse.length; t++) {
      if (inverse[t] == Alignment.NONE && !to.get(t).name().isEmpty()) {
        leftTo.add(t);
      }
    }
    if ((long) leftFrom.size() * leftTo.size() <= MOST_COMPARED) {
      pairLikest(from, to, leftFrom, leftTo, partner);
    }
    return partner;
  }

  private static int[] byKey(List<Block> from, List<Block> to) {
    Map<String, Integer> byKey = new HashMap<>();
    for (int t = 0; t < to.size(); t++) {
      byKey.put(to.get(t).key(), t);
    }
    int[] partner = new int[from.size()];
    Arrays.setAll(partner, f -> byKey.getOrDefault(from.get(f).key(), Alignment.NONE));
    return partner;
  }

  private static void pairLikest(
      List<Block> from,
      List<Block> to,
      List<Integer> leftFrom,
      List<Integer> leftTo,
      int[] partner) {
    for (int f : leftFrom) {
      Set<String> lines = body(from.get(f));
      Integer likest = null;
      double most = 0.5;
      for (Integer t : leftTo) {
        double likeness = likeness(lines, body(to.get(t)));
        if (likeness >= most && (likest == null || likeness > most)) {
          likest = t;
          most = likeness;
        }
      }
      if (likest != null) {
        partner[f] = likest;
        leftTo.remove(likest);
      }
    }
  }

  /** The lines that say something particular: not the name, and not a word that all parts have. */
  private static Set<String> body(Block block) {
    return block.lines().stream()
        .map(String::strip)
        .filter(line -> line.contains(" "))
        .filter(line -> !line.contains(block.name()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static double likeness(Set<String> one, Set<String> other) {
    long same = one.stream().filter(other::contains).count();
    int most = Math.max(one.size(), other.size());
    return most == 0 ? 0 : (double) same / most;
  }
}
