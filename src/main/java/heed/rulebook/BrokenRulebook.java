package heed.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rulebook that must not be used, with everything that is wrong in it. */
public final class BrokenRulebook extends Exception {
  /** Nobody reads more at once. */
  private static final int MOST = 1_000;

  private final transient List<RuleProblem> problems;

  public BrokenRulebook(List<RuleProblem> problems) {
    super(errors(problems).map(RuleProblem::toString).collect(Collectors.joining("\n")));
    this.problems =
        Stream.concat(errors(problems), warnings(problems)).distinct().sorted().toList();
  }

  private static Stream<RuleProblem> errors(List<RuleProblem> problems) {
    return problems.stream().filter(RuleProblem::isError).limit(MOST);
  }

  private static Stream<RuleProblem> warnings(List<RuleProblem> problems) {
    return problems.stream().filter(problem -> !problem.isError()).limit(MOST);
  }

  /** What must be mended; one or more. */
  public List<RuleProblem> errors() {
    return errors(problems).toList();
  }

  /** Everything found: what must be mended, and warnings beside it. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
