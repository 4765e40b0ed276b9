package heed.rulebook.trial;

import com.fasterxml.jackson.databind.JsonNode;
import heed.rulebook.RuleProblem;
import java.util.List;
import java.util.Objects;

/**
 * What came out of a trial.
 *
 * @param cases how many cases ran
 * @param failed those that did not come out as expected
 * @param problems case files that cannot be read, and smoke clients for whom no decision could be
 *     made
 * @param coverage what the cases fired, a file each
 */
public record TrialReport(
    int cases, List<FailedCase> failed, List<RuleProblem> problems, List<FileCoverage> coverage) {

  public TrialReport {
    failed = List.copyOf(failed);
    problems = List.copyOf(problems);
    coverage = List.copyOf(coverage);
  }

  /** Whether the release may go live. */
  public boolean passed() {
    return failed.isEmpty() && problems.isEmpty();
  }

  /**
   * A case that did not come out as expected.
   *
   * @param file the case file, as a path in the rulebook
   * @param line where the case begins, from 1
   * @param name the sentence that names it
   * @param surprises what was expected and what came instead, a sentence each
   * @param trail the whole decision
   */
  public record FailedCase(
      String file, int line, String name, List<String> surprises, JsonNode trail) {
    public FailedCase {
      surprises = List.copyOf(surprises);
      Objects.requireNonNull(trail, "trail");
    }
  }

  /**
   * Which rules or rows of a file some case fired.
   *
   * @param file a table, or a file of rules, as a path in the rulebook
   * @param total rules or rows in the file
   * @param fired those that at least one case fired
   * @param neverFired lines, from 1, of those that none did
   */
  public record FileCoverage(String file, int total, int fired, List<Integer> neverFired) {
    public FileCoverage {
      neverFired = List.copyOf(neverFired);
    }
  }
}
