package heed.decision.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words why no decision could be made. */
final class Breakdown {
  private static final Pattern RULE = Pattern.compile("Rule \"([^\"]+)\"");

  private Breakdown() {}

  /** The rule that failed, where the engine names it, and what its failure goes back to. */
  static String text(Throwable failure) {
    String rule = null;
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Matcher named = RULE.matcher(String.valueOf(cause.getMessage()));
      rule = rule == null && named.find() ? named.group(1) : rule;
      root = cause;
    }
    String why =
        root instanceof NullPointerException
            ? "something unknown was concluded or compared"
            : root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return rule == null
        ? "no decision can be made: " + why
        : "no decision can be made, rule \"%s\" fails: %s".formatted(rule, why);
  }
}
