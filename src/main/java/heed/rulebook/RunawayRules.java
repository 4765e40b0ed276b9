package heed.rulebook;

/**
 * Rules that fired too often or too long for one decision; names the rule that was about to fire.
 */
public final class RunawayRules extends RuntimeException {
  private final String rule;

  public RunawayRules(String rule, String detail) {
    super(detail);
    this.rule = rule;
  }

  /** {@code file:line} of the rule, or its name. */
  public String rule() {
    return rule;
  }
}
