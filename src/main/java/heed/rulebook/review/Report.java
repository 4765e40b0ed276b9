package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.review.word.Mention;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the review finds. */
final class Report {
  /** Of one kind in one file; who has mended these will see the others. */
  private static final int MOST_ALIKE = 50;

  private record Kind(Finding finding, String file) {}

  private final Set<Finding> doubts;
  private final Set<RuleProblem> problems = new TreeSet<>();
  private final Map<Kind, Integer> found = new HashMap<>();

  /**
   * @param doubts what is not said
   */
  Report(Set<Finding> doubts) {
    this.doubts = doubts;
  }

  void add(RuleProblem problem) {
    problems.add(problem);
  }

  /**
   * @param line from 1; 0 where the whole file is meant
   * @param column from 1; 0 where the whole line is meant
   */
  void add(Finding finding, String file, int line, int column, String message) {
    if (!doubts.contains(finding)
        && found.merge(new Kind(finding, file), 1, Integer::sum) <= MOST_ALIKE) {
      problems.add(new RuleProblem(file, line, column, message, finding.severity()));
    }
  }

  void add(Finding finding, Mention at, String message) {
    add(finding, at.file(), at.line(), at.column(), message);
  }

  void add(Finding finding, Drawn at, String message) {
    add(finding, at.file(), at.line(), 0, message);
  }

  /** By file, line and column. */
  List<RuleProblem> problems() {
    found.forEach(
        (kind, times) -> {
          if (times > MOST_ALIKE) {
            problems.add(
                new RuleProblem(
                    kind.file(),
                    0,
                    0,
                    "%,d more places like those named in this file: %s."
                        .formatted(times - MOST_ALIKE, kind.finding().meaning()),
                    kind.finding().severity()));
          }
        });
    return List.copyOf(problems);
  }
}
