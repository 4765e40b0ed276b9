package heed.rulebook.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How far a line is from a sentence that may have been meant. */
final class Likeness {
  private Likeness() {}

  /**
   * How far the words of a line are from a sentence: 0 when they fit, 1 when they share nothing. A
   * slot ({@code null}) takes one word or more at no cost; words cost by their letters.
   */
  static double distance(List<String> sentence, List<String> line) {
    double[] above = new double[line.size() + 1];
    for (int j = 0; j <= line.size(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= sentence.size(); i++) {
      String word = sentence.get(i - 1);
      double[] row = new double[line.size() + 1];
      row[0] = above[0] + 1;
      for (int j = 1; j <= line.size(); j++) {
        double matched =
            word == null
                ? Math.min(above[j - 1], row[j - 1])
                : above[j - 1] + share(word, line.get(j - 1));
        row[j] = Math.min(matched, Math.min(above[j] + 1, row[j - 1] + 1));
      }
      above = row;
    }
    return above[line.size()] / Math.max(sentence.size(), line.size());
  }

  private static double share(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int longest = Math.max(a.length(), b.length());
    return longest == 0 ? 0 : (double) edits(a, b) / longest;
  }

  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    Arrays.setAll(above, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
