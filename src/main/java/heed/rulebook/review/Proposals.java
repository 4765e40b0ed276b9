package heed.rulebook.review;

import heed.catalogue.Action;
import heed.rulebook.conclusion.Verdict;
import heed.rulebook.review.rule.Conclusions;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.sheet.CsvSheet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds actions that can never be proposed. */
final class Proposals implements Reviewer {
  private static final String FILE = "actions.csv";
  private static final String ELIGIBLE = Verdict.ELIGIBLE.name();

  @Override
  public void review(Reviewed rulebook, Report report) {
    Map<String, Integer> lines = new HashMap<>();
    rulebook
        .sheet(FILE)
        .map(CsvSheet::rows)
        .orElse(List.of())
        .forEach(row -> lines.put(row.cell("action"), row.line()));
    List<Action> actions = rulebook.content().actions().catalogue().actions();
    Conclusions conclusions = rulebook.conclusions();
    Set<String> fitting = fitting(conclusions);
    Set<String> allowed = allowed(conclusions);
    for (Action action : actions) {
      String code = action.code();
      if (!conclusions.isOpen("ProductFit", 0) && !fitting.contains(code)) {
        report.add(
            ReviewFinding.NOT_FITTING,
            FILE,
            lines.get(code),
            1,
            "no rule and no row of stage 2 speaks for %s, so it can never be proposed."
                .formatted(code));
      }
      if (!conclusions.isOpen("Eligibility", 0) && !allowed.contains(code)) {
        report.add(
            ReviewFinding.NOT_ALLOWED,
            FILE,
            lines.get(code),
            1,
            "no rule and no row of stage 3 allows %s, so it can never be proposed."
                .formatted(code));
      }
    }
    suppressed(rulebook, actions, lines, report);
  }

  private static Set<String> fitting(Conclusions conclusions) {
    Set<String> fitting = new HashSet<>();
    for (Drawn drawn : conclusions.of("ProductFit")) {
      if (drawn.number(1).orElse(1.0) > 0) {
        drawn.word(0).ifPresent(fitting::add);
      }
    }
    return fitting;
  }

  private static Set<String> allowed(Conclusions conclusions) {
    Set<String> allowed = new HashSet<>();
    for (Drawn drawn : conclusions.of("Eligibility")) {
      if (drawn.word(1).orElse(ELIGIBLE).equals(ELIGIBLE)) {
        drawn.word(0).ifPresent(allowed::add);
      }
    }
    return allowed;
  }

  private static void suppressed(
      Reviewed rulebook, List<Action> actions, Map<String, Integer> lines, Report report) {
    Everybody everybody = new Everybody(rulebook);
    for (Action stronger : actions) {
      if (stronger.suppresses().isEmpty() || !everybody.isOffered(stronger.code())) {
        continue;
      }
      for (Action action : actions) {
        if (!action.equals(stronger) && stronger.suppresses().contains(action.group())) {
          report.add(
              ReviewFinding.ALWAYS_SUPPRESSED,
              FILE,
              lines.get(action.code()),
              1,
              "%s suits and is allowed to everybody and suppresses %s, so %s is hardly ever proposed."
                  .formatted(stronger.code(), action.group(), action.code()));
        }
      }
    }
  }
}
