package heed.rulebook.review;

import heed.rulebook.review.row.Cells;
import heed.rulebook.review.row.RowConclusions;
import heed.rulebook.review.row.Witness;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds rows that change nothing, because another row of the table says as much or more. */
final class IdleRows implements Reviewer {
  /** Of rows that accept the same client; more are not looked at, so that time stays linear. */
  private static final int MOST_COMPARED = 200;

  @Override
  public void review(Reviewed rulebook, Report report) {
    RowConclusions conclusions = rulebook.rowConclusions();
    rulebook.tables().stream()
        .filter(conclusions::has)
        .forEach(table -> new Table(table, conclusions, report).review());
  }

  /** One table under review. */
  private record Table(
      RuleTable table, RowConclusions conclusions, Report report, Map<TableRow, Integer> places) {
    Table(RuleTable table, RowConclusions conclusions, Report report) {
      this(table, conclusions, report, new IdentityHashMap<>());
    }

    void review() {
      List<TableRow> rows = table.rows();
      for (int row = 0; row < rows.size(); row++) {
        places.put(rows.get(row), row);
      }
      for (int row = 0; row < rows.size(); row++) {
        review(row);
      }
    }

    private void review(int row) {
      Witness witness = Witness.of(table, row);
      TableRow own = table.rows().get(row);
      table.match(witness.reading()).stream()
          .limit(MOST_COMPARED)
          .filter(other -> other != own && accepts(places.get(other), row))
          .map(other -> complaint(own, other, row))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(
              complaint ->
                  report.add(
                      Finding.IDLE_ROW,
                      own.getTable() + ".csv",
                      own.getLine(),
                      0,
                      "%s Example: a client with %s.".formatted(complaint, witness)));
    }

    /** Whether the wide row accepts every client of the narrow one. */
    private boolean accepts(int wide, int narrow) {
      return table.inputs().stream()
          .allMatch(h -> Cells.covers(h, table.cell(wide, h), table.cell(narrow, h)));
    }

    private Optional<String> complaint(TableRow row, TableRow other, int place) {
      for (Drawn one : conclusions.of(row)) {
        for (Drawn beside : conclusions.of(other)) {
          boolean alike = accepts(place, places.get(other));
          boolean later = row.getLine() > other.getLine();
          if (Dominance.multiply(one, beside) && alike && later) {
            return Optional.of(
                "line %d weighs %s for the same clients, so both factors multiply. Write one row."
                    .formatted(other.getLine(), one.word(0).orElse("")));
          }
          if (Dominance.isIdle(one, beside)
              && (later || !alike || !Dominance.isIdle(beside, one))) {
            return Optional.of(
                "every client of this row is in line %d too, which counts at least as much (%s against %s), so this row only adds its reason."
                    .formatted(other.getLine(), strength(beside), strength(one)));
          }
        }
      }
      return Optional.empty();
    }

    private static String strength(Drawn drawn) {
      return switch (drawn.type()) {
        case "Eligibility" -> drawn.word(1).orElse("");
        case "Segment" -> drawn.word(1).orElse("");
        default -> drawn.number(1).map(Witness::plain).orElse("");
      };
    }
  }
}
