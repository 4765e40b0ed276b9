package heed.rulebook.check;

import heed.rulebook.Stage;
import heed.rulebook.table.TableRow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the conditions of rules look at, learned while the rules are checked: it says what a session
 * must hold, and what can be concluded before there is a client.
 */
public final class Dependencies {
  private static final String ROW = TableRow.class.getSimpleName();
  private static final Pattern TABLE_NAMED = Pattern.compile("table\\s*==\\s*\"([^\"]*)\"");
  private static final String ANY_TABLE = "";

  private final Set<Class<?>> mentioned = new HashSet<>();
  private final Set<String> rowRules = new HashSet<>();
  private final Set<String> joinedTables = new HashSet<>();
  private boolean circular;

  Dependencies() {}

  /** Notes a type that a pattern of a rule asks for. */
  void mention(FactType type) {
    mentioned.add(type.type());
  }

  /** Notes how a rule looks at rows, and whether at conclusions of its own stage. */
  void add(RuleDescr rule, Stage stage) {
    Set<PatternDescr> patterns = new HashSet<>();
    collect(rule.getLhs(), patterns);
    circular |=
        patterns.stream()
            .anyMatch(p -> Vocabulary.conclusionsOf(stage).contains(p.getObjectType()));
    List<PatternDescr> rows = patterns.stream().filter(p -> p.getObjectType().equals(ROW)).toList();
    if (rows.isEmpty()) {
      return;
    }
    boolean alone = rows.size() == 1 && rule.getLhs().getDescrs().equals(rows);
    if (alone
        && table(rows.get(0)).filter(t -> Stage.ofPath(t).equals(Optional.of(stage))).isPresent()) {
      rowRules.add(rule.getName());
    } else {
      rows.forEach(row -> joinedTables.add(table(row).orElse(ANY_TABLE)));
    }
  }

  /** Notes what was learned of another file. */
  void addAll(Dependencies others) {
    mentioned.addAll(others.mentioned);
    rowRules.addAll(others.rowRules);
    joinedTables.addAll(others.joinedTables);
    circular |= others.circular;
  }

  private static void collect(BaseDescr descr, Set<PatternDescr> patterns) {
    if (descr instanceof PatternDescr pattern && pattern.getObjectType() != null) {
      patterns.add(pattern);
    } else if (descr instanceof ConditionalElementDescr element) {
      element.getDescrs().forEach(child -> collect((BaseDescr) child, patterns));
    }
  }

  /** The table whose rows alone a pattern can match. */
  static Optional<String> table(PatternDescr row) {
    return row.getDescrs().stream()
        .filter(ExprConstraintDescr.class::isInstance)
        .map(
            constraint ->
                TABLE_NAMED.matcher(((ExprConstraintDescr) constraint).getExpression().strip()))
        .filter(Matcher::matches)
        .map(named -> named.group(1))
        .findFirst();
  }

  /** Whether some rule asks for facts of the type. */
  public boolean mentions(Class<?> type) {
    return mentioned.contains(type);
  }

  /** The rules whose only condition is a row of a table of their own stage. */
  public Set<String> rowRules() {
    return Set.copyOf(rowRules);
  }

  /** Whether no rule looks at the table's rows together with anything else. */
  public boolean standsAlone(String table) {
    return !joinedTables.contains(table) && !joinedTables.contains(ANY_TABLE);
  }

  /** Whether some rule looks at what its own stage concludes, so that rules may wake each other. */
  public boolean isCircular() {
    return circular;
  }
}
