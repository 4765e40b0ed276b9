package heed.rulebook.engine;

import heed.rulebook.Breakdown;
import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import heed.rulebook.check.Dependencies;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.KieSession;

/**
 * What rows of tables come to, concluded when the rules are compiled: a rule that looks at nothing
 * but a row of its own table concludes the same from it for every client.
 */
public final class ReadyConclusions {
  private final Map<TableRow, List<Conclusion>> byRow = new HashMap<>();

  private ReadyConclusions() {}

  /**
   * Lets the rules conclude from each row by itself.
   *
   * @param problems where to add the rows from which a rule fails to conclude
   */
  public static ReadyConclusions conclude(
      CompiledRules rules,
      Dependencies dependencies,
      Map<Stage, List<RuleTable>> tables,
      List<RuleProblem> problems) {
    ReadyConclusions ready = new ReadyConclusions();
    // With the other rules left out, emptying the session for the next row costs next to nothing.
    SessionPool sessions = rules.only(dependencies.rowRules());
    tables.forEach(
        (stage, ofStage) ->
            ofStage.stream()
                .filter(table -> dependencies.standsAlone(table.name()))
                .forEach(table -> ready.conclude(sessions, stage, table, problems)));
    sessions.close();
    return ready;
  }

  private void conclude(
      SessionPool sessions, Stage stage, RuleTable table, List<RuleProblem> problems) {
    for (TableRow row : table.rows()) {
      KieSession session = sessions.take();
      try {
        byRow.put(row, conclude(session, stage, row));
        sessions.giveBack(session);
      } catch (RuntimeException e) {
        sessions.discard(session);
        problems.add(
            new RuleProblem(
                table.name() + ".csv",
                row.getLine(),
                0,
                "its rule fails: " + Breakdown.why(e) + "."));
      }
    }
  }

  private static List<Conclusion> conclude(KieSession session, Stage stage, TableRow row) {
    Concluded concluded = new Concluded();
    session.addEventListener(concluded);
    session.insert(row);
    session.getAgenda().getAgendaGroup(stage.agendaGroup()).setFocus();
    session.fireAllRules();
    return List.copyOf(concluded.take());
  }

  /** What the row comes to; null if that has to be concluded together with the client's facts. */
  public List<Conclusion> of(TableRow row) {
    return byRow.get(row);
  }
}
