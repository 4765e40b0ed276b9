package heed.rulebook.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Which line of a sheet became which: first those that say the same, then those with the same key,
 * then those that differ in one cell, and last those that stand at the same place between others
 * and share half of what they say. Near linear in the number of lines.
 */
final class RowPairing {
  private static final int WIDEST_GAP = 50;

  private final List<List<String>> from;
  private final List<List<String>> to;
  private final int[] partner;
  private final boolean[] taken;

  private RowPairing(List<List<String>> from, List<List<String>> to) {
    this.from = from;
    this.to = to;
    this.partner = new int[from.size()];
    Arrays.fill(partner, Alignment.NONE);
    this.taken = new boolean[to.size()];
  }

  /**
   * For each of the former lines the index of the later one, or {@link Alignment#NONE}.
   *
   * @param from cells of the columns that both versions have, line by line
   * @param key which of those columns tell one line from another
   */
  static int[] of(List<List<String>> from, List<List<String>> to, boolean[] key) {
    RowPairing pairing = new RowPairing(from, to);
    pairing.pairEqual(cells -> cells);
    pairing.pairEqual(cells -> keyOf(cells, key));
    pairing.pairAllButOne();
    pairing.pairNeighbours();
    return pairing.partner;
  }

  private static List<String> keyOf(List<String> cells, boolean[] key) {
    List<String> words = new ArrayList<>();
    boolean any = false;
    for (int i = 0; i < key.length; i++) {
      if (key[i]) {
        words.add(cells.get(i));
        any |= !cells.get(i).isEmpty();
      }
    }
    return any ? words : null;
  }

  /** Pairs lines of equal traits in the order of the file; a trait of {@code null} has no equal. */
  private void pairEqual(Function<List<String>, List<String>> trait) {
    Map<List<String>, Deque<Integer>> waiting = new HashMap<>();
    for (int t = 0; t < to.size(); t++) {
      List<String> words = taken[t] ? null : trait.apply(to.get(t));
      if (words != null) {
        waiting.computeIfAbsent(words, w -> new ArrayDeque<>()).add(t);
      }
    }
    for (int f = 0; f < from.size(); f++) {
      List<String> words = partner[f] == Alignment.NONE ? trait.apply(from.get(f)) : null;
      Deque<Integer> equal = words == null ? null : waiting.get(words);
      if (equal != null && !equal.isEmpty()) {
        pair(f, equal.poll());
      }
    }
  }

  private void pairAllButOne() {
    int columns = from.isEmpty() ? 0 : from.get(0).size();
    for (int column = 0; column < columns; column++) {
      int left = column;
      pairEqual(cells -> allBut(left, cells));
    }
  }

  private static List<String> allBut(int column, List<String> cells) {
    List<String> others = new ArrayList<>(cells);
    others.set(column, "");
    long words = others.stream().filter(cell -> !cell.isEmpty()).count();
    return words < 2 ? null : others;
  }

  /** Pairs what is left over between two pairs with what is left over at the same place. */
  private void pairNeighbours() {
    int f = 0;
    while (f < from.size()) {
      if (partner[f] != Alignment.NONE) {
        f++;
        continue;
      }
      int end = f;
      while (end < from.size() && partner[end] == Alignment.NONE && end - f < WIDEST_GAP) {
        end++;
      }
      int start = f == 0 ? 0 : partner[f - 1] + 1;
      int stop = start;
      while (stop < to.size() && !taken[stop] && stop - start < WIDEST_GAP) {
        stop++;
      }
      pairLikest(f, end, start, stop);
      f = end;
    }
  }

  private void pairLikest(int f0, int f1, int t0, int t1) {
    for (int f = f0; f < f1; f++) {
      int likest = Alignment.NONE;
      double most = 0.5;
      for (int t = t0; t < t1; t++) {
        double likeness = taken[t] ? 0 : likeness(from.get(f), to.get(t));
        if (likeness > most || (likeness == most && likest == Alignment.NONE && likeness > 0)) {
          likest = t;
          most = likeness;
        }
      }
      if (likest != Alignment.NONE) {
        pair(f, likest);
      }
    }
  }

  private static double likeness(List<String> one, List<String> other) {
    int same = 0;
    int all = 0;
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).isEmpty() || !other.get(i).isEmpty()) {
        all++;
        same += Objects.equals(one.get(i), other.get(i)) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) same / all;
  }

  private void pair(int f, int t) {
    partner[f] = t;
    taken[t] = true;
  }
}
