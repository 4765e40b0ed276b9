package heed.rulebook;

import heed.rulebook.check.CaseText;
import heed.rulebook.script.ScriptReader;
import heed.rulebook.script.Scripts;
import heed.rulebook.sheet.ActionSheet;
import heed.rulebook.sheet.AuthoredText;
import heed.rulebook.sheet.ContactLimit;
import heed.rulebook.sheet.ContactPolicySheet;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.ParameterBook;
import heed.rulebook.sheet.Remedies;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableReader;
import heed.rulebook.table.TableRules;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All of a rulebook that is read rather than compiled: actions, parameters, contact policy,
 * remedies, rule tables and scripts. What is unsound is left out of it and named in the problems,
 * so a content with problems must not be used to decide.
 *
 * @param remedies none where the rulebook has no such file
 * @param tables the tables of each stage, in the order of their names
 */
public record RulebookContent(
    ActionSheet actions,
    ParameterBook parameters,
    List<ContactLimit> contactPolicy,
    Remedies remedies,
    Map<Stage, List<RuleTable>> tables,
    Scripts scripts,
    List<RuleProblem> problems) {
  private static final String ACTIONS = "actions.csv";
  private static final String PARAMETERS = "parameters.csv";
  private static final String CONTACT_POLICY = "contact-policy.csv";

  /** Reads the files, collecting everything that is wrong in all of them. */
  public static RulebookContent read(RulebookFiles files) {
    SortedMap<String, byte[]> byPath = files.byPath();
    List<RuleProblem> problems = new ArrayList<>();
    ActionSheet actions =
        readSheet(byPath, ACTIONS, problems).map(ActionSheet::read).orElseGet(ActionSheet::empty);
    ParameterBook parameters =
        readSheet(byPath, PARAMETERS, problems)
            .map(ParameterBook::read)
            .orElseGet(ParameterBook::empty);
    List<ContactLimit> contactPolicy =
        readSheet(byPath, CONTACT_POLICY, problems)
            .map(sheet -> ContactPolicySheet.read(sheet, actions.codes()))
            .orElseGet(List::of);
    Remedies remedies =
        byPath.containsKey(Remedies.FILE)
            ? readSheet(byPath, Remedies.FILE, problems)
                .map(sheet -> Remedies.read(sheet, actions.codes(), parameters.names()))
                .orElseGet(Remedies::none)
            : Remedies.none();
    Map<Stage, List<RuleTable>> tables = readTables(byPath, actions, problems);
    byPath.forEach((path, content) -> checkOther(path, content, problems));
    Scripts scripts = ScriptReader.read(byPath, actions, problems);
    return new RulebookContent(
        actions, parameters, contactPolicy, remedies, tables, scripts, List.copyOf(problems));
  }

  /** What is not read until later, or only by people. */
  private static void checkOther(String path, byte[] content, List<RuleProblem> problems) {
    if (path.startsWith("cases/") && path.endsWith(".yml")) {
      CaseText.check(path, content, problems);
    } else if (path.endsWith("README.md")) {
      AuthoredText.decode(path, content, problems);
    }
  }

  private static Optional<CsvSheet> readSheet(
      SortedMap<String, byte[]> files, String path, List<RuleProblem> problems) {
    byte[] content = files.get(path);
    if (content == null) {
      problems.add(new RuleProblem(path, 0, 0, "this file is missing"));
      return Optional.empty();
    }
    return CsvSheet.read(path, content, problems);
  }

  private static Map<Stage, List<RuleTable>> readTables(
      SortedMap<String, byte[]> files, ActionSheet actions, List<RuleProblem> problems) {
    Map<Stage, List<RuleTable>> tables = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      tables.put(stage, new ArrayList<>());
    }
    TableReader reader = new TableReader(actions.codes());
    files.forEach(
        (path, content) -> {
          Optional<Stage> stage = Stage.ofPath(path);
          if (stage.isPresent() && path.endsWith(".csv")) {
            CsvSheet.read(path, content, problems)
                .flatMap(sheet -> reader.read(sheet, stage.get()))
                .ifPresent(tables.get(stage.get())::add);
          }
        });
    TableRules.check(files, tables.values().stream().flatMap(List::stream).toList(), problems);
    tables.replaceAll((stage, list) -> List.copyOf(list));
    return tables;
  }
}
