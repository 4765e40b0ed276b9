package heed.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook that must not be used, with everything that is wrong in it. */
public final class BrokenRulebook extends Exception {
  /** Nobody reads more at once. */
  private static final int MOST = 1_000;

  private final transient List<RuleProblem> problems;

  public BrokenRulebook(List<RuleProblem> problems) {
    super(
        problems.stream().limit(MOST).map(RuleProblem::toString).collect(Collectors.joining("\n")));
    this.problems = problems.stream().distinct().sorted().limit(MOST).toList();
  }

  public List<RuleProblem> problems() {
    return problems;
  }
}
