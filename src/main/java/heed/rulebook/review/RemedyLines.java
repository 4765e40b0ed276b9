package heed.rulebook.review;

import heed.rulebook.sheet.Remedies;
import heed.rulebook.sheet.Remedies.Remedy;
import heed.shared.Nearest;
import java.util.Set;
import java.util.TreeSet;

/** Finds codes without a remedy, and remedies that nothing asks for. */
final class RemedyLines implements Reviewer {
  /** Given by whoever answers, not by the funnel. */
  private static final String HELD_OUT = "HELD_OUT";

  /** The code of what is not dropped. */
  private static final String ELIGIBLE = "ELIGIBLE";

  @Override
  public void review(Reviewed rulebook, Report report) {
    Remedies remedies = rulebook.content().remedies();
    if (remedies.lines().isEmpty()) {
      return;
    }
    Set<String> given = UnknownWords.codesGiven(rulebook);
    given.add(HELD_OUT);
    given.remove(ELIGIBLE);
    if (!UnknownWords.codesAreOpen(rulebook)) {
      for (Remedy line : remedies.lines()) {
        if (!given.contains(line.code())) {
          report.add(
              ReviewFinding.IDLE_REMEDY,
              Remedies.FILE,
              line.line(),
              1,
              "no rule, no row and no guard gives the code %s%s"
                  .formatted(line.code(), Nearest.hint(line.code(), given)));
        }
      }
    }
    Set<String> without = new TreeSet<>(given);
    remedies.lines().forEach(line -> without.remove(line.code()));
    for (String code : without) {
      report.add(
          ReviewFinding.NO_REMEDY,
          Remedies.FILE,
          0,
          0,
          "no line says what would have to change where an action is dropped with the code "
              + code
              + ".");
    }
  }
}
