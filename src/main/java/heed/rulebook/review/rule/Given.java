package heed.rulebook.review.rule;

/** A value that a rule gives to its conclusion. */
public sealed interface Given {
  /** Always the same: a text, the name of a constant, or a number. */
  record Fixed(Object value) implements Given {}

  /** What the table's row says under a heading. */
  record OfRow(String heading) implements Given {}

  /** Something that is only known when the rule fires. */
  record Open() implements Given {}
}
