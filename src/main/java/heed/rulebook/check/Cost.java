package heed.rulebook.check;

/**
 * The most that one condition of a rule can cost: how many rules its {@code or} stands for, and how
 * many combinations of facts it may have to look at.
 *
 * @param alternatives rules that Drools makes of it
 * @param combinations product of the greatest numbers of facts
 * @param patterns how many patterns it has
 */
record Cost(long alternatives, double combinations, int patterns) {
  private static final int MOST_ALTERNATIVES = 64;
  private static final int MOST_COMBINATIONS = 40_000;
  private static final int MOST_PATTERNS = 20;

  /** How many facts share one key at the most. */
  private static final int PER_KEY = 4;

  static final Cost NOTHING = new Cost(1, 1, 0);
  static final Cost NO_ALTERNATIVE = new Cost(0, 1, 0);

  static Cost ofPattern(FactType type, boolean fixesKey) {
    return new Cost(1, fixesKey ? Math.min(PER_KEY, type.most()) : type.most(), 1);
  }

  /** Both must hold. */
  Cost and(Cost other) {
    return new Cost(
        alternatives * other.alternatives,
        combinations * other.combinations,
        patterns + other.patterns);
  }

  /** Either may hold. */
  Cost or(Cost other) {
    return new Cost(
        alternatives + other.alternatives,
        Math.max(combinations, other.combinations),
        patterns + other.patterns);
  }

  void check(int line, Findings findings) {
    if (alternatives > MOST_ALTERNATIVES) {
      findings.add(
          line,
          "this rule's or stands for %,d rules, but may for %d. Write a table."
              .formatted(alternatives, MOST_ALTERNATIVES));
    }
    if (combinations > MOST_COMBINATIONS) {
      findings.add(
          line,
          ("this rule may have to look at %,.0f combinations of facts, but may at %,d."
                  + " Fix account, name, theme or action with ==, or split the rule.")
              .formatted(combinations, MOST_COMBINATIONS));
    }
    if (patterns > MOST_PATTERNS) {
      findings.add(
          line,
          "a rule may have %d conditions, but this has %d.".formatted(MOST_PATTERNS, patterns));
    }
  }
}
