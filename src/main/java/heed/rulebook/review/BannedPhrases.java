package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.review.phrase.PhraseList;
import heed.rulebook.review.phrase.SpokenScript;
import heed.rulebook.review.rule.Given;
import heed.rulebook.review.rule.Insert;
import heed.rulebook.review.rule.KnownRule;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.SheetRow;
import heed.rulebook.table.Output;
import heed.rulebook.table.RuleTable;
import heed.rulebook.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Finds what nobody may say to a client: in scripts, in reasons and in the names of actions. */
final class BannedPhrases implements Reviewer {
  @Override
  public void review(Reviewed rulebook, Report report) {
    byte[] file = rulebook.files().byPath().get(PhraseList.FILE);
    if (file == null) {
      return;
    }
    List<RuleProblem> problems = new ArrayList<>();
    PhraseList phrases = PhraseList.read(file, problems);
    problems.forEach(report::add);
    rulebook.files().byPath().forEach((path, text) -> script(path, text, phrases, report));
    rulebook.tables().forEach(table -> table(table, phrases, report));
    rulebook.rules().forEach(rule -> rule(rule, phrases, report));
    rulebook
        .sheet("contact-policy.csv")
        .ifPresent(sheet -> column(sheet, "because", phrases, report));
    rulebook.sheet("actions.csv").ifPresent(sheet -> names(sheet, phrases, report));
  }

  private static void script(String path, byte[] content, PhraseList phrases, Report report) {
    SpokenScript.check(
        path,
        content,
        phrases,
        (line, message) -> report.add(ReviewFinding.BANNED_PHRASE, path, line, 0, message));
  }

  private static void table(RuleTable table, PhraseList phrases, Report report) {
    int column = table.column(Output.BECAUSE.title());
    for (TableRow row : table.rows()) {
      phrases.check(
          row.getReason(),
          (line, message) ->
              report.add(
                  ReviewFinding.BANNED_PHRASE,
                  row.getTable() + ".csv",
                  row.getLine(),
                  column,
                  message));
    }
  }

  private static void rule(KnownRule rule, PhraseList phrases, Report report) {
    for (Insert insert : rule.then()) {
      // The reason comes before the last value, the rule's own place.
      if (insert.values().get(insert.values().size() - 2) instanceof Given.Fixed reason) {
        phrases.check(
            reason.value().toString(),
            (line, message) ->
                report.add(ReviewFinding.BANNED_PHRASE, rule.file(), insert.line(), 0, message));
      }
    }
  }

  private static void column(CsvSheet sheet, String heading, PhraseList phrases, Report report) {
    int column = sheet.headings().indexOf(heading) + 1;
    for (SheetRow row : sheet.rows()) {
      phrases.check(
          row.cell(heading),
          (line, message) ->
              report.add(ReviewFinding.BANNED_PHRASE, sheet.file(), row.line(), column, message));
    }
  }

  private static void names(CsvSheet actions, PhraseList phrases, Report report) {
    for (String heading : actions.headings()) {
      if (heading.equals("name") || heading.startsWith("name.")) {
        column(actions, heading, phrases, report);
      }
    }
  }
}
