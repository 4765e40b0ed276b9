package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.review.rule.Drawn;
import heed.rulebook.review.word.Mention;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the review finds. */
final class Report {
  private final Set<RuleProblem> problems = new TreeSet<>();

  void add(RuleProblem problem) {
    problems.add(problem);
  }

  /**
   * @param line from 1; 0 where the whole file is meant
   * @param column from 1; 0 where the whole line is meant
   */
  void add(Finding finding, String file, int line, int column, String message) {
    problems.add(new RuleProblem(file, line, column, message, finding.severity()));
  }

  void add(Finding finding, Mention at, String message) {
    add(finding, at.file(), at.line(), at.column(), message);
  }

  void add(Finding finding, Drawn at, String message) {
    add(finding, at.file(), at.line(), 0, message);
  }

  /** By file, line and column. */
  List<RuleProblem> problems() {
    return List.copyOf(problems);
  }
}
