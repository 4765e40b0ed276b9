package heed.rulebook.review;

import heed.rulebook.review.row.RowConclusions;
import heed.rulebook.review.row.Witness;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.table.Cell;
import heed.rulebook.table.Heading;
import heed.rulebook.table.Heading.Form;
import heed.rulebook.table.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds rows that speak of every word of a closed list but one. */
final class MissingWords implements Reviewer {
  private static final int SHORTEST_LIST = 3;

  @Override
  public void review(Reviewed rulebook, Report report) {
    RowConclusions conclusions = rulebook.rowConclusions();
    for (RuleTable table : rulebook.tables()) {
      if (conclusions.has(table)) {
        table.inputs().stream()
            .filter(heading -> heading.form() == Form.WORD)
            .filter(heading -> heading.allowed().size() >= SHORTEST_LIST)
            .forEach(heading -> review(table, heading, conclusions, report));
      }
    }
  }

  private static void review(
      RuleTable table, Heading heading, RowConclusions conclusions, Report report) {
    Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<Drawn> drawn = conclusions.of(table.rows().get(row));
      Optional<String> scale = drawn.size() == 1 ? Dominance.scale(drawn.get(0)) : Optional.empty();
      if (scale.isPresent() && table.cell(row, heading) instanceof Cell.Words) {
        List<Object> key = new ArrayList<>(List.of(scale.get()));
        int place = row;
        table.inputs().stream()
            .filter(other -> other != heading)
            .forEach(other -> key.add(table.cell(place, other)));
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      }
    }
    groups.forEach((key, rows) -> review(table, heading, key.get(0), rows, conclusions, report));
  }

  private static void review(
      RuleTable table,
      Heading heading,
      Object scale,
      List<Integer> rows,
      RowConclusions conclusions,
      Report report) {
    Set<String> missing = new TreeSet<>(heading.allowed());
    for (int row : rows) {
      Cell.Words cell = (Cell.Words) table.cell(row, heading);
      if (cell.negated()) {
        return;
      }
      missing.removeAll(cell.words());
    }
    if (rows.size() < 2 || missing.size() != 1) {
      return;
    }
    int last = rows.get(rows.size() - 1);
    String word = missing.iterator().next();
    Witness witness = Witness.of(table, last).with(heading, word);
    boolean answered =
        table.match(witness.reading()).stream()
            .flatMap(row -> conclusions.of(row).stream())
            .anyMatch(drawn -> Dominance.scale(drawn).equals(Optional.of(scale)));
    if (!answered) {
      report.add(
          ReviewFinding.GAP_BETWEEN_ROWS,
          table.name() + ".csv",
          table.rows().get(last).getLine(),
          table.column(heading.title()),
          "these rows take every '%s' but %s: none takes a client with %s."
              .formatted(heading.title(), word, witness));
    }
  }
}
