package heed.rulebook.review;

import heed.rulebook.review.row.RowConclusions;
import heed.rulebook.review.row.RowGrid;
import heed.rulebook.review.row.Witness;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
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
  private static final class Table {
    private final RuleTable table;
    private final Report report;
    private final RowGrid grid;
    private final IdentityHashMap<TableRow, Integer> places = new IdentityHashMap<>();
    private final List<List<Drawn>> drawn = new ArrayList<>();

    /** What the one thing is about that a row concludes; null if it is several. */
    private final String[] subjects;

    Table(RuleTable table, RowConclusions conclusions, Report report) {
      this.table = table;
      this.report = report;
      this.grid = new RowGrid(table);
      this.subjects = new String[table.rows().size()];
      for (TableRow row : table.rows()) {
        List<Drawn> own = conclusions.of(row);
        subjects[drawn.size()] =
            own.size() == 1 ? Dominance.subject(own.get(0)).orElse(null) : null;
        places.put(row, drawn.size());
        drawn.add(own);
      }
    }

    void review() {
      for (int row = 0; row < drawn.size(); row++) {
        review(row);
      }
    }

    private void review(int row) {
      Witness witness = Witness.of(table, row);
      int compared = 0;
      for (TableRow match : table.match(witness.reading())) {
        int other = places.get(match);
        if (other == row || isAboutElse(row, other)) {
          continue;
        }
        Optional<String> complaint =
            grid.covers(other, row) ? complaint(row, other) : Optional.empty();
        if (complaint.isPresent()) {
          TableRow own = table.rows().get(row);
          report.add(
              ReviewFinding.IDLE_ROW,
              own.getTable() + ".csv",
              own.getLine(),
              0,
              "%s Example: a client with %s.".formatted(complaint.get(), witness));
          return;
        }
        if (++compared == MOST_COMPARED) {
          return;
        }
      }
    }

    private boolean isAboutElse(int row, int other) {
      return subjects[row] != null
          && subjects[other] != null
          && !subjects[row].equals(subjects[other]);
    }

    private Optional<String> complaint(int row, int other) {
      for (Drawn one : drawn.get(row)) {
        for (Drawn beside : drawn.get(other)) {
          boolean alike = grid.covers(row, other);
          boolean later = row > other;
          if (Dominance.multiply(one, beside) && alike && later) {
            return Optional.of(
                "line %d weighs %s for the same clients, so both factors multiply. Write one row."
                    .formatted(beside.line(), one.word(0).orElse("")));
          }
          if (Dominance.isIdle(one, beside)
              && (later || !alike || !Dominance.isIdle(beside, one))) {
            return Optional.of(
                "every client of this row is in line %d too, which counts at least as much (%s against %s), so this row only adds its reason."
                    .formatted(beside.line(), strength(beside), strength(one)));
          }
        }
      }
      return Optional.empty();
    }

    private static String strength(Drawn drawn) {
      return switch (drawn.type()) {
        case "Eligibility", "Segment" -> drawn.word(1).orElse("");
        default -> drawn.number(1).map(Witness::plain).orElse("");
      };
    }
  }
}
