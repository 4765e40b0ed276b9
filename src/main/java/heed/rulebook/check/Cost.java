package heed.rulebook.check;

import heed.rulebook.conclusion.Conclusion;

/**
 * The most that the conditions of a rule can cost: how many rules their {@code or} stands for, and
 * how many facts may have to be looked at, were every fact there that one decision may hold.
 *
 * @param alternatives rules that Drools makes of it
 * @param matches combinations of facts that may come out of it
 * @param looks facts that may be looked at to find them
 * @param patterns how many patterns it has
 * @param nodes how many patterns all its alternatives have together: Drools builds each of them
 */
record Cost(long alternatives, double matches, double looks, int patterns, double nodes) {
  private static final int MOST_ALTERNATIVES = 64;
  private static final int MOST_LOOKS = 40_000;
  private static final int MOST_PATTERNS = 20;

  /** How many facts share one key at the most. */
  private static final int PER_KEY = 4;

  /** No condition at all. */
  static final Cost NOTHING = new Cost(1, 1, 0, 0, 0);

  /** An {@code or} before its first branch. */
  static final Cost NO_BRANCH = new Cost(0, 0, 0, 0, 0);

  static Cost ofPattern(FactType type, boolean fixesKey) {
    // Rules may conclude the same name or theme again and again: there, a key fixes nothing.
    boolean few = fixesKey && !Conclusion.class.isAssignableFrom(type.type());
    int facts = few ? Math.min(PER_KEY, type.most()) : type.most();
    return new Cost(1, facts, facts, 1, 1);
  }

  /** Then the other, looked for once for each match of this. */
  Cost and(Cost then) {
    return new Cost(
        alternatives * then.alternatives,
        matches * then.matches,
        looks + matches * then.looks,
        patterns + then.patterns,
        nodes * then.alternatives + alternatives * then.nodes);
  }

  /** Either of both. */
  Cost or(Cost other) {
    return new Cost(
        alternatives + other.alternatives,
        matches + other.matches,
        looks + other.looks,
        patterns + other.patterns,
        nodes + other.nodes);
  }

  /** Under {@code exists} or {@code not}: it is looked for, but multiplies nothing. */
  Cost quantified() {
    return new Cost(alternatives, 1, looks, patterns, nodes);
  }

  void check(int line, Findings findings) {
    if (alternatives > MOST_ALTERNATIVES) {
      findings.add(
          line,
          "the or in this rule stands for %,d rules, but may for %d. Write a table."
              .formatted(alternatives, MOST_ALTERNATIVES));
    }
    if (looks > MOST_LOOKS) {
      findings.add(
          line,
          ("this rule may have to look at %,.0f facts for one client, but may at %,d. Write exists"
                  + " before conditions of which one match is enough, fix account, name, theme or"
                  + " action with ==, or split the rule.")
              .formatted(looks, MOST_LOOKS));
    }
    if (patterns > MOST_PATTERNS) {
      findings.add(
          line,
          "a rule may have %d conditions, but this has %d.".formatted(MOST_PATTERNS, patterns));
    }
  }
}
