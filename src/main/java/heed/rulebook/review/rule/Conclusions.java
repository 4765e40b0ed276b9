package heed.rulebook.review.rule;

import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import heed.rulebook.table.Output;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the rules and rows of a rulebook may conclude. */
public final class Conclusions {
  private final Map<String, List<Drawn>> byType = new HashMap<>();

  /** What the rules conclude, by themselves or from the rows of the tables. */
  public static Conclusions of(List<KnownRule> rules, Collection<RuleTable> tables) {
    Map<String, RuleTable> byName = new HashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    Conclusions all = new Conclusions();
    for (KnownRule rule : rules) {
      Optional<RuleTable> table = tableOf(rule).map(byName::get);
      for (Insert insert : rule.then()) {
        if (table.isPresent()) {
          table.get().rows().forEach(row -> all.add(fromRow(insert, row, rule)));
        } else {
          all.add(
              new Drawn(
                  insert.type(),
                  insert.values().stream().map(value -> resolve(value, null)).toList(),
                  rule.file(),
                  insert.line(),
                  rule));
        }
      }
    }
    return all;
  }

  /** The conclusions of a type, such as Segment. */
  public List<Drawn> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** Whether some conclusion of the type has, at the place, what only the firing rule knows. */
  public boolean isOpen(String type, int place) {
    return of(type).stream().anyMatch(drawn -> drawn.values().get(place).isEmpty());
  }

  /** The table whose rows the rule turns into conclusions. */
  public static Optional<String> tableOf(KnownRule rule) {
    List<String> named = new ArrayList<>();
    rule.when()
        .eachFact(
            fact -> {
              for (Test test : fact.tests()) {
                if (fact.type().equals("TableRow")
                    && test instanceof Test.Compared compared
                    && compared.property().equals("table")
                    && compared.operator() == Operator.EQUALS
                    && compared.to() instanceof Term.Word name) {
                  named.add(name.word());
                }
              }
            });
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private void add(Drawn drawn) {
    byType.computeIfAbsent(drawn.type(), t -> new ArrayList<>()).add(drawn);
  }

  private static Drawn fromRow(Insert insert, TableRow row, KnownRule rule) {
    List<Optional<Object>> values = new ArrayList<>(insert.values().size());
    insert.values().forEach(value -> values.add(resolve(value, row)));
    return new Drawn(insert.type(), values, row.getTable() + ".csv", row.getLine(), rule);
  }

  private static Optional<Object> resolve(Given value, TableRow row) {
    if (value instanceof Given.Fixed fixed) {
      return Optional.of(fixed.value());
    }
    return value instanceof Given.OfRow cell && row != null
        ? Output.find(cell.heading()).map(row::value)
        : Optional.empty();
  }
}
