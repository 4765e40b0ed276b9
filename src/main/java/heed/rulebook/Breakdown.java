package heed.rulebook;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words why rules failed as they ran. */
public final class Breakdown {
  private static final Pattern RULE = Pattern.compile("[Rr]ule \"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9})");

  private Breakdown() {}

  /** The rule that failed, where the engine names it, and what its failure goes back to. */
  public static String text(Throwable failure) {
    return rule(failure)
        .map(rule -> "no decision can be made, rule \"%s\" fails: ".formatted(rule))
        .orElse("no decision can be made: ")
        .concat(why(failure));
  }

  /** What the failure goes back to. */
  public static String why(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof NullPointerException
        ? "something unknown was concluded or compared"
        : root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  /** The same as a problem of the author, at the rule that failed where that is known. */
  static RuleProblem problem(Throwable failure, Map<String, String> placeByRule) {
    boolean runaway = failure instanceof RunawayRules;
    String place =
        runaway
            ? ((RunawayRules) failure).rule()
            : rule(failure).map(name -> placeByRule.getOrDefault(name, name)).orElse("");
    String message = runaway ? failure.getMessage() : text(failure);
    String whole = message + ", for a client of whom nothing is known.";
    Matcher placed = PLACE.matcher(place);
    return placed.matches()
        ? new RuleProblem(placed.group(1), Integer.parseInt(placed.group(2)), 0, whole)
        : new RuleProblem("rules", 0, 0, whole);
  }

  private static Optional<String> rule(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Matcher named = RULE.matcher(String.valueOf(cause.getMessage()));
      if (named.find()) {
        return Optional.of(named.group(1));
      }
    }
    return Optional.empty();
  }
}
