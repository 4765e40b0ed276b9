package heed.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** A rulebook that must not be used, with everything that is wrong in it. */
public final class BrokenRulebook extends Exception {
  private final transient List<RuleProblem> problems;

  public BrokenRulebook(List<RuleProblem> problems) {
    super(
        problems.stream()
            .filter(RuleProblem::isError)
            .map(RuleProblem::toString)
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().distinct().sorted().toList();
  }

  /** Everything found: what must be mended, and warnings beside it. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
