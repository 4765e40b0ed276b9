package heed.rulebook.review;

import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.Verdict;
import heed.rulebook.review.rule.Drawn;
import java.util.Optional;

/** How conclusions of one kind count beside each other, as the funnel takes them. */
final class Dominance {
  private Dominance() {}

  /** Which conclusions are about the same: {@code ProductFit SAVINGS_GOAL}; empty if not known. */
  static Optional<String> subject(Drawn drawn) {
    int place = drawn.type().equals("Segment") ? 1 : 0;
    return drawn.word(place).map(word -> drawn.type() + " " + word);
  }

  /** What conclusions must share to be steps of one scale; segments of a scheme are. */
  static Optional<String> scale(Drawn drawn) {
    return switch (drawn.type()) {
      case "Segment" -> drawn.word(0).map(scheme -> "Segment of " + scheme);
      case "Weight" -> subject(drawn).flatMap(s -> drawn.word(1).map(kind -> s + " " + kind));
      default -> subject(drawn);
    };
  }

  /**
   * Whether one conclusion changes nothing where the other is drawn too. Of several fits, needs and
   * scores the best counts, of verdicts the strictest; weights multiply, so each of them counts.
   */
  static boolean isIdle(Drawn one, Drawn beside) {
    if (!subject(one).isPresent() || !subject(one).equals(subject(beside))) {
      return false;
    }
    return switch (one.type()) {
      case "Segment" -> same(one, beside, 0);
      case "Need" -> same(one, beside, 2) && notAbove(one, beside, 1);
      case "ProductFit" -> notAbove(one, beside, 1);
      case "Eligibility" -> isNoStricter(one, beside);
      case "ChannelPreference" -> isNoStronger(one, beside);
      default -> false;
    };
  }

  /** Whether two conclusions count twice what was probably meant once. */
  static boolean multiply(Drawn one, Drawn other) {
    return one.type().equals("Weight")
        && subject(one).isPresent()
        && subject(one).equals(subject(other))
        && same(one, other, 1);
  }

  private static boolean isNoStricter(Drawn one, Drawn beside) {
    Optional<Verdict> mine = one.word(1).map(Verdict::valueOf);
    Optional<Verdict> other = beside.word(1).map(Verdict::valueOf);
    if (mine.isEmpty() || other.isEmpty()) {
      return false;
    }
    int stricter = mine.get().compareTo(other.get());
    return stricter < 0
        || (stricter == 0 && (mine.get() == Verdict.ELIGIBLE || same(one, beside, 2)));
  }

  private static boolean isNoStronger(Drawn one, Drawn beside) {
    Optional<Basis> mine = one.word(2).map(Basis::valueOf);
    Optional<Basis> other = beside.word(2).map(Basis::valueOf);
    if (mine.isEmpty() || other.isEmpty()) {
      return false;
    }
    int weaker = mine.get().compareTo(other.get());
    return weaker > 0 || (weaker == 0 && notAbove(one, beside, 1));
  }

  private static boolean same(Drawn one, Drawn other, int place) {
    return one.word(place).isPresent() && one.word(place).equals(other.word(place));
  }

  private static boolean notAbove(Drawn one, Drawn other, int place) {
    return one.number(place).isPresent()
        && other.number(place).isPresent()
        && one.number(place).get() <= other.number(place).get();
  }
}
