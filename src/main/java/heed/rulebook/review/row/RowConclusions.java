package heed.rulebook.review.row;

import heed.rulebook.review.rule.Conclusions;
import heed.rulebook.review.rule.Condition;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of each table conclude by themselves, whatever else is known of a client. */
public final class RowConclusions {
  private final Map<String, Map<Integer, List<Drawn>>> byFileAndLine = new HashMap<>();

  /**
   * @param types the conclusions to look for
   */
  public RowConclusions(Conclusions conclusions, List<String> types) {
    for (String type : types) {
      for (Drawn drawn : conclusions.of(type)) {
        if (standsAlone(drawn.rule().when())) {
          byFileAndLine
              .computeIfAbsent(drawn.file(), f -> new HashMap<>())
              .computeIfAbsent(drawn.line(), l -> new ArrayList<>(1))
              .add(drawn);
        }
      }
    }
  }

  private static boolean standsAlone(Condition when) {
    return when instanceof Condition.Fact fact
        && fact.type().equals("TableRow")
        && fact.tests().size() == 1;
  }

  /** What one row concludes. */
  public List<Drawn> of(TableRow row) {
    return byFileAndLine
        .getOrDefault(row.getTable() + ".csv", Map.of())
        .getOrDefault(row.getLine(), List.of());
  }

  /** Whether rows of the table conclude anything by themselves. */
  public boolean has(RuleTable table) {
    return byFileAndLine.containsKey(table.name() + ".csv");
  }
}
