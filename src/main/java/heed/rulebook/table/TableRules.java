package heed.rulebook.table;

import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import heed.rulebook.sheet.AuthoredText;
import heed.shared.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks that tables and the rules beside them fit together: each table has its rule, each rule
 * names a table that exists, and asks its rows only for what they have.
 */
public final class TableRules {
  private static final Pattern TABLE_NAMED = Pattern.compile("\\btable\\s*==\\s*\"([^\"]*)\"");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\.\\s*(text|number|scheme|source|verdict|channel|basis|kind)\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");

  private final List<RuleProblem> problems;

  private TableRules(List<RuleProblem> problems) {
    this.problems = problems;
  }

  /** Adds to the problems what does not fit. */
  public static void check(
      SortedMap<String, byte[]> files, Collection<RuleTable> tables, List<RuleProblem> problems) {
    TableRules rules = new TableRules(problems);
    Map<String, RuleTable> byName =
        tables.stream().collect(Collectors.toMap(RuleTable::name, Function.identity()));
    for (String path : files.keySet()) {
      if (Stage.ofPath(path).isEmpty()) {
        continue;
      }
      String name = path.substring(0, Math.max(0, path.lastIndexOf('.')));
      if (path.endsWith(".csv") && !files.containsKey(name + ".drl")) {
        rules.report(
            path,
            0,
            "the rule that turns these rows into conclusions is missing; it belongs in the file %s.drl"
                .formatted(name));
      } else if (path.endsWith(".drl") || path.endsWith(".dslr")) {
        rules.checkRule(path, files, byName);
      }
    }
  }

  private void checkRule(
      String path, SortedMap<String, byte[]> files, Map<String, RuleTable> byName) {
    // The check of rules reports what cannot be read.
    Optional<String> text = AuthoredText.decode(path, files.get(path), new ArrayList<>());
    RuleTable table = null;
    int line = 0;
    for (String rule : text.orElse("").split("\n", -1)) {
      line++;
      Matcher named = TABLE_NAMED.matcher(rule);
      if (named.find()) {
        table = byName.get(named.group(1));
        if (!files.containsKey(named.group(1) + ".csv")) {
          report(
              path,
              line,
              "there is no table '%s'%s"
                  .formatted(named.group(1), Nearest.hint(named.group(1), byName.keySet())));
        }
      }
      Matcher asked = ASKED.matcher(rule);
      while (table != null && asked.find()) {
        checkAsked(path, line, table, asked.group(1), asked.group(2));
      }
    }
  }

  private void checkAsked(String path, int line, RuleTable table, String accessor, String title) {
    Optional<Output> output = Output.find(title).filter(table.outputs()::contains);
    if (output.isEmpty()) {
      report(
          path,
          line,
          "the table %s has no output heading '%s'%s"
              .formatted(
                  table.name(),
                  title,
                  Nearest.hint(title, table.outputs().stream().map(Output::title).toList())));
    } else if (!accessor.equals("text") && !accessor.equals(output.get().accessor())) {
      report(
          path,
          line,
          "'%s' is read with %s(\"%s\"), not with %s"
              .formatted(title, output.get().accessor(), title, accessor));
    }
  }

  private void report(String path, int line, String message) {
    problems.add(new RuleProblem(path, line, 0, message));
  }
}
