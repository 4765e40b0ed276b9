package heed.rulebook.review;

import heed.rulebook.review.word.WordKind;
import heed.rulebook.sheet.CsvSheet;
import heed.rulebook.sheet.SheetRow;
import heed.shared.Nearest;
import java.util.Set;

/** Finds reasons for contact that pause sales, but that nothing else knows. */
final class Reasons implements Reviewer {
  private static final String PARAMETER = "reasonsThatPauseSales";

  @Override
  public void review(Reviewed rulebook, Report report) {
    rulebook.sheet(ParameterLines.FILE).ifPresent(sheet -> review(sheet, rulebook, report));
  }

  private static void review(CsvSheet sheet, Reviewed rulebook, Report report) {
    Set<String> known = rulebook.words().of(WordKind.REASON).keySet();
    int column = sheet.headings().indexOf("value") + 1;
    for (SheetRow row : sheet.rows()) {
      if (!row.cell("name").equals(PARAMETER)) {
        continue;
      }
      for (String reason : row.cell("value").split("\\|", -1)) {
        if (!known.contains(reason.strip())) {
          report.add(
              ReviewFinding.UNANSWERED_REASON,
              sheet.file(),
              row.line(),
              column,
              "no row, rule or case knows the reason for contact %s%s"
                  .formatted(reason, Nearest.hint(reason, known)));
        }
      }
    }
  }
}
