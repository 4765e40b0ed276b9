package heed.rulebook.review;

import heed.rulebook.review.range.Domains;
import heed.rulebook.review.range.Values.Interval;
import heed.rulebook.review.row.Cells;
import heed.rulebook.review.row.Witness;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.RuleTable;

/** Finds cells that accept no client at all. */
final class ImpossibleCells implements Reviewer {
  @Override
  public void review(Reviewed rulebook, Report report) {
    rulebook.tables().forEach(table -> review(table, report));
  }

  private static void review(RuleTable table, Report report) {
    for (Heading heading : table.inputs()) {
      Cell possible = null;
      for (int row = 0; row < table.rows().size(); row++) {
        Cell cell = table.cell(row, heading);
        if (cell == possible) {
          continue; // equal cells are one, and most are
        }
        if (!Cells.isImpossible(heading, cell)) {
          possible = cell;
          continue;
        }
        report.add(
            ReviewFinding.NEVER_MATCHES,
            table.name() + ".csv",
            table.rows().get(row).getLine(),
            table.column(heading.title()),
            "no client has such a '%s'%s".formatted(heading.title(), domain(heading)));
      }
    }
  }

  private static String domain(Heading heading) {
    if (heading.form() != Heading.Form.NUMBER) {
      return ": every word is excluded.";
    }
    Interval domain = Domains.of(heading);
    String high = Double.isInfinite(domain.high()) ? "up" : "to " + Witness.plain(domain.high());
    return ": it goes from %s %s.".formatted(Witness.plain(domain.low()), high);
  }
}
