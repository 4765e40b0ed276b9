package heed.rulebook;

import heed.rulebook.table.TableRow;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Notes which rules and rows of a release fire, over any number of reasonings at once. Listening
 * costs half as much again as the rules, so decisions for clients do without.
 */
public final class Firings {
  private final Set<String> rules = ConcurrentHashMap.newKeySet();
  private final Set<String> rows = ConcurrentHashMap.newKeySet();
  private final Set<String> concludedTables = ConcurrentHashMap.newKeySet();

  void listenTo(KieSession session) {
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            rules.add(event.getMatch().getRule().getName());
          }
        });
  }

  /**
   * Notes a row that matched.
   *
   * @param concluded whether its rules have fired before, when the release was compiled
   */
  void took(TableRow row, boolean concluded) {
    rows.add(row.getRule());
    if (concluded) {
      concludedTables.add(row.getTable());
    }
  }

  /** Whether the rule fired. */
  boolean ofRule(String name) {
    return rules.contains(name);
  }

  /** Whether the row matched. */
  boolean ofRow(TableRow row) {
    return rows.contains(row.getRule());
  }

  /** Whether a row of the table matched that had been concluded from before. */
  boolean ofConcludedTable(String table) {
    return concludedTables.contains(table);
  }
}
