package heed.rulebook.review.rule;

import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import java.util.List;

/** What a condition asks of one fact. */
public sealed interface Test {
  /** All of these. */
  record Every(List<Test> parts) implements Test {}

  /** At least one of these. */
  record Any(List<Test> parts) implements Test {}

  /**
   * A property compared with something.
   *
   * @param property of the fact; days from today are {@code daysUntil(property)}
   */
  record Compared(String property, Operator operator, Term to) implements Test {}

  /** A test that is not understood further, but is known again where it stands elsewhere. */
  record Opaque(String text) implements Test {}
}
