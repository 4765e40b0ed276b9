package heed.rulebook.workshop;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An error or a warning, where its author made it.
 *
 * @param acknowledgedBy who looked at this warning and leaves it as it is, or null
 */
public record Finding(
    String file,
    @Schema(description = "from 1; 0 where the whole file is meant") int line,
    @Schema(description = "from 1; 0 where the whole line is meant") int column,
    String message,
    @Schema(description = "of a warning: names it in acknowledgements, wherever it moves to")
        String key,
    String acknowledgedBy) {

  static Finding error(RuleProblem problem) {
    return new Finding(
        problem.file(), problem.line(), problem.column(), problem.message(), null, null);
  }

  /** The warnings among these. */
  static List<Finding> warnings(List<RuleProblem> problems, Acknowledged acknowledged) {
    return problems.stream()
        .filter(problem -> !problem.isError())
        .map(problem -> warning(problem, acknowledged))
        .toList();
  }

  private static Finding warning(RuleProblem problem, Acknowledged acknowledged) {
    String key = key(problem);
    return new Finding(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.message(),
        key,
        acknowledged.by(key));
  }

  /** The same wherever in its file the warning stands. */
  private static String key(RuleProblem problem) {
    String named = problem.file() + '\n' + problem.message();
    return RulebookFiles.sha256(named.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** Who acknowledged which warning. */
  @FunctionalInterface
  interface Acknowledged {
    /** The name, or null. */
    String by(String key);
  }
}
