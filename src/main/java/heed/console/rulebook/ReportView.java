package heed.console.rulebook;

import heed.rulebook.trial.TrialReport.FailedCase;
import heed.rulebook.trial.TrialReport.FileCoverage;
import heed.rulebook.workshop.CheckReport;
import heed.rulebook.workshop.DraftView;
import heed.rulebook.workshop.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A check report as its author reads it.
 *
 * @param allErrors failed cases among them
 * @param errors the others
 * @param open warnings that nobody has acknowledged
 * @param known warnings that somebody has
 * @param cases how many ran
 * @param tried whether it compiled, so that cases could run
 */
public record ReportView(
    List<Finding> allErrors,
    List<Finding> errors,
    List<FailedCase> failed,
    List<Finding> open,
    List<Finding> known,
    List<FileCoverage> coverage,
    int cases,
    boolean tried) {

  static ReportView of(CheckReport report, DraftView draft) {
    boolean tried = report.trial() != null;
    List<FailedCase> failed = tried ? report.trial().failed() : List.of();
    Set<String> acknowledged = acknowledged(draft);
    return new ReportView(
        report.errors(),
        report.errors().stream().filter(it -> failed.stream().noneMatch(f -> isOf(it, f))).toList(),
        failed,
        report.warnings().stream().filter(it -> !acknowledged.contains(it.key())).toList(),
        report.warnings().stream().filter(it -> acknowledged.contains(it.key())).toList(),
        tried ? report.trial().coverage() : List.of(),
        tried ? report.trial().cases() : 0,
        tried);
  }

  /** The keys of the warnings that somebody leaves as they are. */
  static Set<String> acknowledged(DraftView draft) {
    return draft.acknowledged().stream().map(it -> it.key()).collect(Collectors.toSet());
  }

  private static boolean isOf(Finding error, FailedCase failed) {
    return error.file().equals(failed.file())
        && error.line() == failed.line()
        && error.message().contains(failed.name());
  }

  /** Whether it may go live. */
  public boolean sound() {
    return allErrors.isEmpty();
  }

  /** Rules and rows that some case fired. */
  public int fired() {
    return coverage.stream().mapToInt(FileCoverage::fired).sum();
  }

  /** Rules and rows. */
  public int total() {
    return coverage.stream().mapToInt(FileCoverage::total).sum();
  }

  /** Files with a rule or row that no case fired. */
  public List<FileCoverage> uncovered() {
    return coverage.stream().filter(it -> !it.neverFired().isEmpty()).toList();
  }
}
