package heed.rulebook.check;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which values are sure to be there. Reckoning with one that is not would fail, and only for those
 * clients of whom it is not known: after the release went live.
 */
final class Certainty {
  private static final Set<BinaryExpr.Operator> ARITHMETIC =
      EnumSet.of(
          BinaryExpr.Operator.PLUS,
          BinaryExpr.Operator.MINUS,
          BinaryExpr.Operator.MULTIPLY,
          BinaryExpr.Operator.DIVIDE);
  private static final Set<BinaryExpr.Operator> TRUE_OF_KNOWN_ONLY =
      EnumSet.of(
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS);

  private final FactType pattern;
  private final Bindings bindings;
  private final Set<String> known = new HashSet<>();

  Certainty(FactType pattern, Bindings bindings) {
    this.pattern = pattern;
    this.bindings = bindings;
  }

  /** Learns from a condition what is known where it holds; later conditions may rely on it. */
  void note(Expression condition) {
    if (condition instanceof EnclosedExpr enclosed) {
      note(enclosed.getInner());
    } else if (condition instanceof BinaryExpr both
        && both.getOperator() == BinaryExpr.Operator.AND) {
      note(both.getLeft());
      note(both.getRight());
    } else if (condition instanceof BinaryExpr comparison
        && Expressions.isName(comparison.getLeft())
        && saysKnown(comparison)) {
      known.add(Expressions.name(comparison.getLeft()));
    }
  }

  private static boolean saysKnown(BinaryExpr comparison) {
    boolean withNull = comparison.getRight() instanceof NullLiteralExpr;
    return comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS
        ? withNull
        : TRUE_OF_KNOWN_ONLY.contains(comparison.getOperator())
            || (comparison.getOperator() == BinaryExpr.Operator.EQUALS
                && !withNull
                && Expressions.isLiteral(comparison.getRight()));
  }

  /** What is wrong with reckoning so, if anything. */
  Optional<String> problem(Expression reckoned) {
    if (reckoned instanceof UnaryExpr minus && minus.getOperator() == UnaryExpr.Operator.MINUS) {
      return unsure(minus.getExpression());
    }
    if (!(reckoned instanceof BinaryExpr binary) || !ARITHMETIC.contains(binary.getOperator())) {
      return Optional.empty();
    }
    if (binary.getOperator() == BinaryExpr.Operator.DIVIDE && !isNumberButZero(binary.getRight())) {
      return Optional.of("divide by a plain number other than 0 only; anything else may be 0.");
    }
    return unsure(binary.getLeft()).or(() -> unsure(binary.getRight()));
  }

  private Optional<String> unsure(Expression value) {
    if (isSure(value)) {
      return Optional.empty();
    }
    String name = Expressions.isName(value) ? Expressions.name(value) : "a part of this";
    return Optional.of(
        "%s may be unknown, and one cannot reckon with that. Say first that it is != null."
            .formatted(name));
  }

  /** Whether the value is there for every client. */
  boolean isSure(Expression value) {
    if (value instanceof EnclosedExpr enclosed) {
      return isSure(enclosed.getInner());
    }
    if (value instanceof BinaryExpr binary) {
      return isSure(binary.getLeft()) && isSure(binary.getRight());
    }
    if (value instanceof UnaryExpr unary) {
      return isSure(unary.getExpression());
    }
    if (value instanceof MethodCallExpr call) {
      return call.getNameAsString().equals("number");
    }
    if (Expressions.isName(value)) {
      String name = Expressions.name(value);
      Class<?> type = pattern.properties().get(name);
      return known.contains(name)
          || (name.startsWith("$") ? bindings.isSure(name) : type != null && type.isPrimitive());
    }
    return Expressions.isLiteral(value) && !(value instanceof NullLiteralExpr);
  }

  private static boolean isNumberButZero(Expression divisor) {
    return Expressions.isLiteral(divisor) && divisor.toString().matches("[\\d.]*[1-9][\\d.]*L?");
  }
}
