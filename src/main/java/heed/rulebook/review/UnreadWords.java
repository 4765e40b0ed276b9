package heed.rulebook.review;

import heed.rulebook.review.rule.Drawn;
import heed.rulebook.review.word.Mention.Use;
import heed.rulebook.review.word.WordKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds segments and needs that are concluded for nobody. */
final class UnreadWords implements Reviewer {
  @Override
  public void review(Reviewed rulebook, Report report) {
    unread(rulebook, WordKind.SEGMENT, "Segment", 1, report);
    unread(rulebook, WordKind.NEED, "Need", 0, report);
  }

  private static void unread(
      Reviewed rulebook, WordKind kind, String type, int place, Report report) {
    Set<String> read = rulebook.words().used(kind, Use.READ, Use.EXPECTED);
    Map<String, Drawn> first = new TreeMap<>();
    for (Drawn drawn : rulebook.conclusions().of(type)) {
      drawn.word(place).ifPresent(word -> first.putIfAbsent(word, drawn));
    }
    first.forEach(
        (word, drawn) -> {
          if (!read.contains(word)) {
            report.add(
                ReviewFinding.NEVER_READ,
                drawn,
                ("no rule, row or case asks for the %s %s. Use it, or expect it in a case if it is"
                        + " for reports only.")
                    .formatted(kind.noun(), word));
          }
        });
  }
}
