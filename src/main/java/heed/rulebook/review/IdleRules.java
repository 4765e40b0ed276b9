package heed.rulebook.review;

import heed.rulebook.review.range.Worlds;
import heed.rulebook.review.rule.Conclusions;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.review.rule.KnownRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    bySubject
        .values()
        .forEach(
            alike ->
                alike.forEach(
                    one -> alike.forEach(other -> compare(one, other, rulebook.worlds(), report))));
  }

  private static void compare(Drawn one, Drawn other, Worlds worlds, Report report) {
    KnownRule rule = one.rule();
    KnownRule beside = other.rule();
    boolean twice = Dominance.multiply(one, other);
    if (rule == beside
        || !(twice || Dominance.isIdle(one, other))
        || !worlds.implies(rule, beside)) {
      return;
    }
    boolean alike = worlds.implies(beside, rule) && (twice || Dominance.isIdle(other, one));
    if (twice) {
      if (alike && isAfter(one, other)) {
        add(
            one,
            "'%s' (%s) weighs %s under the same conditions, so both factors multiply. Write one rule."
                .formatted(beside.name(), beside.place(), one.word(0).orElse("")),
            report);
      }
    } else if (!alike) {
      add(
          one,
          "whenever this rule fires, '%s' (%s) fires too and counts at least as much, so this one only adds its reason."
              .formatted(beside.name(), beside.place()),
          report);
    } else if (isAfter(one, other)) {
      add(
          one,
          "this rule says the same as '%s' (%s) under the same conditions. Delete one of them."
              .formatted(beside.name(), beside.place()),
          report);
    }
  }

  private static boolean isAfter(Drawn one, Drawn other) {
    int files = one.file().compareTo(other.file());
    return files > 0 || (files == 0 && one.line() > other.line());
  }

  private static void add(Drawn drawn, String message, Report report) {
    report.add(Finding.IDLE_RULE, drawn.file(), drawn.rule().line(), 0, message);
  }
}
