package heed.rulebook.workshop;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.RuleProblem;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialReport.FailedCase;
import heed.rulebook.trial.TrialReport.FileCoverage;
import heed.rulebook.workshop.Finding.Acknowledged;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What is right and wrong with a rulebook.
 *
 * @param errors what keeps it from being published; empty for one that may go live
 * @param trial null where it does not even compile
 */
public record CheckReport(
    @Schema(description = "of what was checked") String contentHash,
    List<Finding> errors,
    List<Finding> warnings,
    TrialReport trial) {

  /**
   * Makes sure that it may go live.
   *
   * @throws BrokenRulebook with all errors
   */
  void requireSound() throws BrokenRulebook {
    if (!errors.isEmpty()) {
      throw new BrokenRulebook(
          errors.stream()
              .map(it -> new RuleProblem(it.file(), it.line(), it.column(), it.message()))
              .toList());
    }
  }

  static CheckReport broken(
      String contentHash, List<RuleProblem> problems, Acknowledged acknowledged) {
    return new CheckReport(
        contentHash,
        problems.stream().filter(RuleProblem::isError).map(Finding::error).toList(),
        Finding.warnings(problems, acknowledged),
        null);
  }

  static CheckReport tried(String contentHash, List<Finding> warnings, TrialReport trial) {
    List<Finding> errors = new ArrayList<>(trial.problems().stream().map(Finding::error).toList());
    trial.failed().forEach(failed -> errors.add(Finding.error(problem(failed))));
    return new CheckReport(contentHash, errors, warnings, trial);
  }

  private static RuleProblem problem(FailedCase failed) {
    return new RuleProblem(
        failed.file(),
        failed.line(),
        0,
        "the case \"%s\" does not come out: %s."
            .formatted(failed.name(), String.join("; ", failed.surprises())));
  }

  /** What is kept of it with a release. */
  Summary summary() {
    return new Summary(
        trial.cases(),
        trial.coverage().stream().mapToInt(FileCoverage::fired).sum(),
        trial.coverage().stream().mapToInt(FileCoverage::total).sum(),
        warnings);
  }

  /**
   * What is kept of the check of a release.
   *
   * @param cases how many came out as expected
   * @param fired rules and rows that some case fired
   * @param total rules and rows
   */
  public record Summary(int cases, int fired, int total, List<Finding> warnings) {}
}
