package heed.rulebook.review.rule;

/** What a condition compares a property with. */
public sealed interface Term {
  /** A number that stands in the rule. */
  record Amount(double value) implements Term {}

  /** A text, a constant of a list, or true and false. */
  record Word(String word) implements Term {}

  /** {@code null}: not known. */
  record Nothing() implements Term {}

  /** The number of a parameter, which may change with the day. */
  record Parameter(String name) implements Term {}

  /** Anything else, written so that the same thing reads the same in every rule. */
  record Other(String text) implements Term {}
}
