package heed.rulebook.diff;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What has kept its place among others. */
final class Order {
  private Order() {}

  /** Marks a longest rising subsequence of different numbers, in O(n log n). */
  static boolean[] longestRising(int[] numbers) {
    int[] tails = new int[numbers.length];
    int[] before = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (numbers[tails[middle]] < numbers[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low == 0 ? -1 : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    boolean[] kept = new boolean[numbers.length];
    for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    return kept;
  }

  /** Of those that have a partner, the ones that crossed others: all but a longest rising run. */
  static boolean[] moved(int[] partner) {
    int[] paired =
        IntStream.range(0, partner.length).filter(i -> partner[i] != Alignment.NONE).toArray();
    boolean[] kept = longestRising(Arrays.stream(paired).map(i -> partner[i]).toArray());
    boolean[] moved = new boolean[partner.length];
    for (int i = 0; i < paired.length; i++) {
      moved[paired[i]] = !kept[i];
    }
    return moved;
  }
}
