package heed.rulebook.review;

import heed.rulebook.review.word.WordKind;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.SheetRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds lines of {@code parameters.csv} that change nothing. */
final class ParameterLines implements Reviewer {
  static final String FILE = "parameters.csv";

  @Override
  public void review(Reviewed rulebook, Report report) {
    Set<String> read = rulebook.words().of(WordKind.PARAMETER).keySet();
    rulebook
        .sheet(FILE)
        .ifPresent(
            sheet -> {
              unused(sheet, read, report);
              unchanged(sheet, report);
            });
  }

  private static void unused(CsvSheet sheet, Set<String> read, Report report) {
    for (SheetRow row : sheet.rows()) {
      String name = row.cell("name");
      if (!read.contains(name) && !ProgramWords.PARAMETERS.contains(name)) {
        report.add(
            ReviewFinding.UNUSED_PARAMETER,
            FILE,
            row.line(),
            1,
            "nothing reads the parameter %s. Delete its lines, or name it in a rule."
                .formatted(name));
      }
    }
  }

  private static void unchanged(CsvSheet sheet, Report report) {
    Map<String, SheetRow> before = new HashMap<>();
    List<SheetRow> byDay =
        sheet.rows().stream().sorted(Comparator.comparing(row -> row.cell("since"))).toList();
    for (SheetRow row : byDay) {
      SheetRow earlier = before.put(row.cell("name"), row);
      if (earlier != null && sameValue(earlier.cell("value"), row.cell("value"))) {
        report.add(
            ReviewFinding.UNCHANGED_PARAMETER,
            FILE,
            row.line(),
            2,
            "%s is %s since %s already, by line %d: this line changes nothing."
                .formatted(
                    row.cell("name"), row.cell("value"), earlier.cell("since"), earlier.line()));
      }
    }
  }

  private static boolean sameValue(String one, String other) {
    return one.equals(other)
        || SheetRow.parseNumber(one)
            .flatMap(number -> SheetRow.parseNumber(other).map(number::equals))
            .orElse(false);
  }
}
