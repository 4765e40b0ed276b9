package heed.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody most likely meant by a name that does not exist. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known name that is fewest slips of the hand away (letters missing, added, wrong or swapped;
   * capitals do not count), if at most a third of its letters differ.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> slips(wanted, name.toLowerCase(Locale.ROOT)) <= allowed(wanted, name))
        .min(
            Comparator.<String>comparingInt(name -> slips(wanted, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code ; did you mean X?} where something is near, else nothing: the end of a message. */
  public static String hint(String written, Collection<String> known) {
    return to(written, known).map(name -> "; did you mean " + name + "?").orElse("");
  }

  /** Whether two different names are but one slip of the hand apart. */
  public static boolean isOneSlip(String one, String other) {
    return Math.abs(one.length() - other.length()) <= 1
        && slips(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT)) == 1;
  }

  private static int allowed(String written, String name) {
    return Math.max(1, Math.max(written.length(), name.length()) / 3);
  }

  /** Damerau-Levenshtein distance in its optimal string alignment form. */
  private static int slips(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + wrong);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return above[b.length()];
  }
}
