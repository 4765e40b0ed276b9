package heed.rulebook;

import heed.shared.InvalidInput;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in words why rules failed as they ran. */
public final class Breakdown {
  private static final Pattern RULE = Pattern.compile("[Rr]ule \"([^\"]+)\"");
  private static final Pattern PLACE = Pattern.compile("(.+):(\\d{1,9})");

  private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

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
    if (root instanceof NullPointerException) {
      return "something unknown was concluded or compared";
    }
    if (root instanceof ArithmeticException) {
      return "something was divided by nothing";
    }
    if (root instanceof InvalidInput || root instanceof IllegalArgumentException) {
      return root.getMessage(); // what Heed's own facts, conclusions and parameters say
    }
    if (root instanceof RunawayRules) {
      return root.getMessage();
    }
    LOG.warn("Rules fail", failure);
    return "its values do not fit together";
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
