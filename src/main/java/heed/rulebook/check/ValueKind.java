package heed.rulebook.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Finds unlike things that are compared or given for each other. Drools would fail on some without
 * saying where, and let others pass that are never true.
 */
final class ValueKind {
  static final Set<BinaryExpr.Operator> COMPARISONS =
      EnumSet.of(
          BinaryExpr.Operator.EQUALS,
          BinaryExpr.Operator.NOT_EQUALS,
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS);

  private static final Set<BinaryExpr.Operator> COMBINATIONS =
      EnumSet.of(BinaryExpr.Operator.AND, BinaryExpr.Operator.OR);

  private static final String NUMBER = "a number";
  private static final String TEXT = "a text";
  private static final String FLAG = "true or false";
  private static final String DATE = "a date";

  private final Bindings bindings;
  private final Map<String, Class<?>> properties;

  /**
   * @param properties the types of what may be called by its bare name
   */
  ValueKind(Bindings bindings, Map<String, Class<?>> properties) {
    this.bindings = bindings;
    this.properties = properties;
  }

  /** What is wrong with comparing the two sides, if anything is known to be. */
  Optional<String> mismatch(BinaryExpr comparison) {
    if (!COMPARISONS.contains(comparison.getOperator())) {
      return Optional.empty();
    }
    return mismatch(comparison.getLeft(), comparison.getRight());
  }

  /** What is wrong with comparing the two, if anything is known to be. */
  Optional<String> mismatch(Expression one, Expression other) {
    Optional<String> left = kind(one);
    Optional<String> right = kind(other);
    if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
      return Optional.empty();
    }
    String hint =
        left.get().equals(DATE) ? " Count days with $today.daysSince(...) or daysUntil(...)." : "";
    return Optional.of("this compares %s with %s.%s".formatted(left.get(), right.get(), hint));
  }

  /** What is wrong with giving the value to something of the type, if anything is known to be. */
  Optional<String> mismatch(Class<?> wanted, Expression given) {
    Optional<String> kind = kind(given);
    return kind.isEmpty() || kind.equals(kind(wanted))
        ? Optional.empty()
        : kind(wanted).map(should -> "must be %s, not %s".formatted(should, kind.get()));
  }

  /** What is wrong with what stands about in or matches, as far as it is known to be. */
  Stream<String> mismatches(PointFreeExpr compared) {
    Expression left = compared.getLeft();
    return compared.getOperator().asString().equals("matches")
        ? kind(left).filter(kind -> !kind.equals(TEXT)).stream()
            .map("matches looks for a pattern in a text, and this is %s."::formatted)
        : compared.getRight().stream().flatMap(right -> mismatch(left, right).stream());
  }

  /** Whether the expression is true or false, rather than a number or a text. */
  boolean isQuestion(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return isQuestion(enclosed.getInner());
    }
    if (expression instanceof UnaryExpr unary) {
      return unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
          && isQuestion(unary.getExpression());
    }
    if (expression instanceof BinaryExpr binary) {
      return COMPARISONS.contains(binary.getOperator())
          || (COMBINATIONS.contains(binary.getOperator())
              && isQuestion(binary.getLeft())
              && isQuestion(binary.getRight()));
    }
    if (expression instanceof FieldAccessExpr access
        && Expressions.isName(access.getScope())
        && Expressions.name(access.getScope()).startsWith("$")) {
      return bindings
          .fact(Expressions.name(access.getScope()))
          .map(fact -> fact.properties().get(access.getNameAsString()))
          .filter(type -> type == boolean.class)
          .isPresent();
    }
    return expression instanceof PointFreeExpr
        || expression instanceof HalfPointFreeExpr
        || expression instanceof HalfBinaryExpr
        || kind(expression).filter(FLAG::equals).isPresent();
  }

  /** The kind of the value, in words, or empty if it is not known. */
  Optional<String> kind(Expression value) {
    if (value instanceof UnaryExpr unary) {
      return kind(unary.getExpression());
    }
    if (value.getClass() == StringLiteralExpr.class) {
      return Optional.of(TEXT);
    }
    if (value instanceof IntegerLiteralExpr
        || value instanceof LongLiteralExpr
        || value instanceof DoubleLiteralExpr) {
      return Optional.of(NUMBER);
    }
    if (value instanceof BooleanLiteralExpr) {
      return Optional.of(FLAG);
    }
    if (value instanceof FieldAccessExpr constant && Expressions.isName(constant.getScope())) {
      String type = Expressions.name(constant.getScope());
      return Vocabulary.constants(type).map(known -> "one of " + type);
    }
    if (value instanceof MethodCallExpr call && call.getNameAsString().equals("number")) {
      return Optional.of(NUMBER);
    }
    if (Expressions.isName(value)) {
      String name = Expressions.name(value);
      return name.startsWith("$")
          ? bindings.kind(name)
          : Optional.ofNullable(properties.get(name)).flatMap(ValueKind::kind);
    }
    return Optional.empty();
  }

  private static Optional<String> kind(Class<?> type) {
    if (type == String.class) {
      return Optional.of(TEXT);
    }
    if (Number.class.isAssignableFrom(type) || type == int.class || type == double.class) {
      return Optional.of(NUMBER);
    }
    if (type == boolean.class) {
      return Optional.of(FLAG);
    }
    if (type.isEnum()) {
      return Optional.of("one of " + type.getSimpleName());
    }
    return Temporal.class.isAssignableFrom(type) ? Optional.of(DATE) : Optional.empty();
  }
}
