package heed.rulebook.check;

import heed.rulebook.RuleProblem;
import heed.rulebook.sentence.RuleText;
import java.util.List;

/** Collects what is wrong in one rule file, each at the author's line. */
final class Findings {
  private final RuleText text;
  private final List<RuleProblem> problems;
  private int found;

  Findings(RuleText text, List<RuleProblem> problems) {
    this.text = text;
    this.problems = problems;
  }

  void add(int line, int column, String message) {
    problems.add(text.problem(line, column, message));
    found++;
  }

  void add(int line, String message) {
    add(line, 0, message);
  }

  /** Whether nothing has been found in this file. */
  boolean none() {
    return found == 0;
  }
}
