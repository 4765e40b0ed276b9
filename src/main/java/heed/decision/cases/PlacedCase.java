package heed.decision.cases;

/**
 * A case and where it stands.
 *
 * @param file the case file, as a path in the rulebook
 * @param line where the case begins, from 1
 */
record PlacedCase(String file, int line, RuleCase told) {}
