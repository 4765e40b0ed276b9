package heed.rulebook.review;

import heed.rulebook.conclusion.Verdict;
import heed.rulebook.review.rule.Condition;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.table.Cell;
import heed.rulebook.table.RuleTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows what is concluded about every client, whoever it is. */
final class Everybody {
  private final Reviewed rulebook;
  private final Set<String> openRows = new HashSet<>();

  Everybody(Reviewed rulebook) {
    this.rulebook = rulebook;
    rulebook.tables().forEach(this::noteOpenRows);
  }

  /** Whether the action suits and is allowed to every client, and no verdict ever bars it. */
  boolean isOffered(String action) {
    List<Drawn> verdicts =
        rulebook.conclusions().of("Eligibility").stream()
            .filter(drawn -> about(action, drawn))
            .toList();
    boolean barred =
        verdicts.stream()
            .anyMatch(drawn -> !drawn.word(1).equals(Optional.of(Verdict.ELIGIBLE.name())));
    return !barred
        && verdicts.stream().anyMatch(this::holdsForAll)
        && rulebook.conclusions().of("ProductFit").stream()
            .filter(drawn -> drawn.word(0).equals(Optional.of(action)))
            .filter(drawn -> drawn.number(1).orElse(0.0) > 0)
            .anyMatch(this::holdsForAll);
  }

  private static boolean about(String action, Drawn drawn) {
    return drawn.word(0).isEmpty() || drawn.word(0).get().equals(action);
  }

  private boolean holdsForAll(Drawn drawn) {
    Condition when = drawn.rule().when();
    boolean fromRowAlone =
        when instanceof Condition.Fact fact
            && fact.type().equals("TableRow")
            && fact.tests().size() == 1;
    return fromRowAlone
        ? openRows.contains(drawn.place())
        : when instanceof Condition.All all && all.parts().isEmpty();
  }

  private void noteOpenRows(RuleTable table) {
    for (int row = 0; row < table.rows().size(); row++) {
      int place = row;
      if (table.inputs().stream()
          .allMatch(heading -> table.cell(place, heading) instanceof Cell.Any)) {
        openRows.add(table.rows().get(row).getRule());
      }
    }
  }
}
