package heed.rulebook.review;

import heed.rulebook.review.range.Worlds;
import heed.rulebook.review.rule.Conclusions;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.review.rule.KnownRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds rules that say what another says already. */
final class IdleRules implements Reviewer {
  private static final List<String> TYPES =
      List.of("Segment", "Need", "ProductFit", "Eligibility", "ChannelPreference", "Weight");

  @Override
  public void review(Reviewed rulebook, Report report) {
    Map<String, List<Drawn>> bySubject = new TreeMap<>();
    for (String type : TYPES) {
      for (Drawn drawn : rulebook.conclusions().of(type)) {
        if (Conclusions.tableOf(drawn.rule()).isEmpty()) {
          Dominance.subject(drawn)
              .ifPresent(
                  subject -> bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(drawn));
        }
      }
    }
    for (List<Drawn> alike : bySubject.values()) {
      for (Drawn one : alike) {
        alike.stream()
            .map(other -> complaint(one, other, rulebook.worlds()))
            .flatMap(Optional::stream)
            .findFirst()
            .ifPresent(
                complaint ->
                    report.add(
                        ReviewFinding.IDLE_RULE, one.file(), one.rule().line(), 0, complaint));
      }
    }
  }

  private static Optional<String> complaint(Drawn one, Drawn other, Worlds worlds) {
    KnownRule rule = one.rule();
    KnownRule beside = other.rule();
    boolean twice = Dominance.multiply(one, other);
    if (rule.place().equals(beside.place())
        || !(twice || Dominance.isIdle(one, other))
        || !worlds.implies(rule, beside)) {
      return Optional.empty();
    }
    boolean alike = worlds.implies(beside, rule) && (twice || Dominance.isIdle(other, one));
    if ((alike && !isAfter(one, other)) || (twice && !alike)) {
      return Optional.empty();
    }
    String message =
        twice
            ? "'%s' (%s) weighs the same under the same conditions, so both factors multiply. Write one rule."
            : alike
                ? "this rule says the same as '%s' (%s) under the same conditions. Delete one of them."
                : "whenever this rule fires, '%s' (%s) fires too and counts at least as much, so this one only adds its reason.";
    return Optional.of(message.formatted(beside.name(), beside.place()));
  }

  private static boolean isAfter(Drawn one, Drawn other) {
    int files = one.file().compareTo(other.file());
    return files > 0 || (files == 0 && one.line() > other.line());
  }
}
