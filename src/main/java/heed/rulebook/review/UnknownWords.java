package heed.rulebook.review;

import heed.rulebook.review.rule.Drawn;
import heed.rulebook.review.word.Mention;
import heed.rulebook.review.word.WordKind;
import heed.shared.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds words that are asked for and mean nothing: actions, segments, needs and codes. */
final class UnknownWords implements Reviewer {
  private static final List<String> ABOUT_ACTIONS = List.of("ProductFit", "Eligibility", "Weight");
  private static final int CODE = 2;

  @Override
  public void review(Reviewed rulebook, Report report) {
    Set<String> actions = rulebook.content().actions().codes();
    rulebook
        .words()
        .of(WordKind.ACTION)
        .forEach(
            (word, mentions) -> {
              if (!actions.contains(word)) {
                mentions.forEach(
                    at -> report.add(ReviewFinding.UNKNOWN_ACTION, at, noAction(word, actions)));
              }
            });
    for (String type : ABOUT_ACTIONS) {
      for (Drawn drawn : rulebook.conclusions().of(type)) {
        drawn
            .word(0)
            .filter(word -> !actions.contains(word))
            .ifPresent(
                word -> report.add(ReviewFinding.UNKNOWN_ACTION, drawn, noAction(word, actions)));
      }
    }
    concluded(rulebook, WordKind.SEGMENT, "Segment", 1, report);
    concluded(rulebook, WordKind.NEED, "Need", 0, report);
    codes(rulebook, report);
  }

  private static String noAction(String word, Collection<String> actions) {
    return "there is no action '%s' in actions.csv%s".formatted(word, Nearest.hint(word, actions));
  }

  private static void concluded(
      Reviewed rulebook, WordKind kind, String type, int place, Report report) {
    if (rulebook.conclusions().isOpen(type, place)) {
      return; // whatever a rule makes up while it fires cannot be known before
    }
    Set<String> concluded = new TreeSet<>();
    rulebook.conclusions().of(type).forEach(drawn -> drawn.word(place).ifPresent(concluded::add));
    rulebook
        .words()
        .of(kind)
        .forEach(
            (word, mentions) -> {
              if (!concluded.contains(word)) {
                neverConcluded(kind, word, mentions, concluded, report);
              }
            });
  }

  private static void neverConcluded(
      WordKind kind, String word, List<Mention> mentions, Set<String> concluded, Report report) {
    String message =
        "no rule and no row concludes the %s %s%s"
            .formatted(kind.noun(), word, Nearest.hint(word, concluded));
    mentions.forEach(at -> report.add(ReviewFinding.NEVER_CONCLUDED, at, message));
  }

  /** Whether some rule makes up codes while it fires. */
  static boolean codesAreOpen(Reviewed rulebook) {
    return rulebook.conclusions().isOpen("Eligibility", CODE);
  }

  /** Every code that a rule, a row or a guard gives, as far as that can be known before. */
  static Set<String> codesGiven(Reviewed rulebook) {
    Set<String> given = new TreeSet<>(ProgramWords.CODES);
    rulebook
        .conclusions()
        .of("Eligibility")
        .forEach(drawn -> drawn.word(CODE).ifPresent(given::add));
    return given;
  }

  private static void codes(Reviewed rulebook, Report report) {
    if (codesAreOpen(rulebook)) {
      return;
    }
    Set<String> given = codesGiven(rulebook);
    rulebook
        .words()
        .of(WordKind.CODE)
        .forEach(
            (word, mentions) -> {
              if (!given.contains(word)) {
                String message =
                    "no rule, no row and no guard gives the code %s%s"
                        .formatted(word, Nearest.hint(word, given));
                mentions.forEach(at -> report.add(ReviewFinding.UNKNOWN_CODE, at, message));
              }
            });
  }
}
