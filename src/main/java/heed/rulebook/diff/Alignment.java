package heed.rulebook.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of one list are which of another, without any crossing: around elements that both
 * have once, as in a patience diff, and in between by Myers' algorithm where it is cheap. So the
 * time is near that of reading the lists, however much differs.
 */
final class Alignment {
  static final int NONE = -1;
  private static final int MOST_FOR_MYERS = 2_000;
  private static final int DEEPEST = 40;

  private final List<String> from;
  private final List<String> to;
  private final int[] partner;

  private Alignment(List<String> from, List<String> to) {
    this.from = from;
    this.to = to;
    this.partner = new int[from.size()];
    Arrays.fill(partner, NONE);
  }

  /** For each element of the first list, the index of its equal in the second, or {@link #NONE}. */
  static int[] of(List<String> from, List<String> to) {
    Alignment alignment = new Alignment(from, to);
    alignment.align(0, from.size(), 0, to.size(), 0);
    return alignment.partner;
  }

  /** The other way round: for each of the {@code size} elements of the second list. */
  static int[] inverse(int[] partner, int size) {
    int[] inverse = new int[size];
    Arrays.fill(inverse, NONE);
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] != NONE) {
        inverse[partner[i]] = i;
      }
    }
    return inverse;
  }

  private void align(int fromStart, int fromEnd, int toStart, int toEnd, int depth) {
    int f0 = fromStart;
    int f1 = fromEnd;
    int t0 = toStart;
    int t1 = toEnd;
    while (f0 < f1 && t0 < t1 && from.get(f0).equals(to.get(t0))) {
      partner[f0++] = t0++;
    }
    while (f0 < f1 && t0 < t1 && from.get(f1 - 1).equals(to.get(t1 - 1))) {
      partner[--f1] = --t1;
    }
    if (f0 == f1 || t0 == t1) {
      return;
    }
    List<int[]> anchors = depth < DEEPEST ? anchors(f0, f1, t0, t1) : List.of();
    if (anchors.isEmpty()) {
      alignByMyers(f0, f1, t0, t1);
      return;
    }
    for (int[] anchor : anchors) {
      align(f0, anchor[0], t0, anchor[1], depth + 1);
      partner[anchor[0]] = anchor[1];
      f0 = anchor[0] + 1;
      t0 = anchor[1] + 1;
    }
    align(f0, f1, t0, t1, depth + 1);
  }

  private void alignByMyers(int f0, int f1, int t0, int t1) {
    if (f1 - f0 + t1 - t0 > MOST_FOR_MYERS) {
      return;
    }
    int f = f0;
    int t = t0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(from.subList(f0, f1), to.subList(t0, t1)).getDeltas()) {
      while (f < f0 + delta.getSource().getPosition()) {
        partner[f++] = t++;
      }
      f += delta.getSource().size();
      t += delta.getTarget().size();
    }
    while (f < f1) {
      partner[f++] = t++;
    }
  }

  /** Pairs of elements that both ranges have once, as many as do not cross. */
  private List<int[]> anchors(int f0, int f1, int t0, int t1) {
    Map<String, int[]> seen = new HashMap<>();
    for (int f = f0; f < f1; f++) {
      int[] place = seen.computeIfAbsent(from.get(f), text -> new int[] {0, 0, 0, 0});
      place[0]++;
      place[1] = f;
    }
    for (int t = t0; t < t1; t++) {
      int[] place = seen.get(to.get(t));
      if (place != null) {
        place[2]++;
        place[3] = t;
      }
    }
    List<int[]> once = new ArrayList<>();
    for (int f = f0; f < f1; f++) {
      int[] place = seen.get(from.get(f));
      if (place[0] == 1 && place[2] == 1) {
        once.add(new int[] {f, place[3]});
      }
    }
    boolean[] kept = Order.longestRising(once.stream().mapToInt(pair -> pair[1]).toArray());
    List<int[]> anchors = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        anchors.add(once.get(i));
      }
    }
    return anchors;
  }
}
