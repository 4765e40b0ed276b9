package heed.rulebook.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import heed.shared.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.mvel.parser.ast.expr.DrlNameExpr;

/** What conditions and conclusions have in common: literals, constants, variables and calls. */
final class Expressions {
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("ConditionalExpr", "? : is not allowed. Write two rules."),
          Map.entry("LambdaExpr", "-> is not allowed in rules."),
          Map.entry("MethodReferenceExpr", ":: is not allowed in rules."),
          Map.entry("ClassExpr", ".class is not allowed in rules."),
          Map.entry("CastExpr", "a cast is not allowed in rules."),
          Map.entry("InlineCastExpr", "# is not allowed in rules."),
          Map.entry("FullyQualifiedInlineCastExpr", "# is not allowed in rules."),
          Map.entry("OOPathExpr", "paths that begin with / are not allowed. Write a pattern."),
          Map.entry("ObjectCreationExpr", "new is allowed for conclusions only."),
          Map.entry("ArrayCreationExpr", "new is allowed for conclusions only."),
          Map.entry("ArrayAccessExpr", "[ ] is not allowed in rules."),
          Map.entry("AssignExpr", "rules cannot change anything. Use == to compare."),
          Map.entry("InstanceOfExpr", "instanceof is not allowed in rules."),
          Map.entry("SwitchExpr", "switch is not allowed in rules."),
          Map.entry("NullSafeFieldAccessExpr", "!. is not needed: unknown matches no comparison."),
          Map.entry("NullSafeMethodCallExpr", "!. is not needed: unknown matches no comparison."),
          Map.entry("CharLiteralExpr", "write text between double quotation marks."),
          Map.entry("TextBlockLiteralExpr", "write text on one line."),
          Map.entry("TemporalLiteralExpr", "write days as a number, with daysSince or daysUntil."));

  private static final int LONGEST_TEXT = 500;

  /** Java would read 010 as 8, and stop at what is too large. */
  private static final Pattern NUMBER =
      Pattern.compile("(0|[1-9]\\d{0,8})|(0|[1-9]\\d{0,14})(L|\\.\\d{1,10})|\\.\\d{1,10}");

  private Expressions() {}

  /** Why this kind of node is not let through. */
  static String refusal(Node node) {
    String kind = node.getClass().getSimpleName();
    return REFUSED.getOrDefault(
        kind, "this is not allowed in rules (%s).".formatted(kind.replace("Expr", "")));
  }

  /** Whether the node is a literal that may stand anywhere. */
  static boolean isLiteral(Expression node) {
    Class<?> kind = node.getClass();
    return kind == StringLiteralExpr.class
        || kind == IntegerLiteralExpr.class
        || kind == LongLiteralExpr.class
        || kind == DoubleLiteralExpr.class
        || kind == BooleanLiteralExpr.class
        || kind == NullLiteralExpr.class;
  }

  /** What is wrong with a literal, if anything. */
  static Optional<String> literalProblem(Expression literal) {
    if (literal instanceof StringLiteralExpr text) {
      return text.getValue().indexOf('\\') >= 0
          ? Optional.of("a text must not contain a backslash.")
          : text.getValue().length() > LONGEST_TEXT
              ? Optional.of("a text may have %d letters at the most.".formatted(LONGEST_TEXT))
              : Optional.empty();
    }
    if (literal instanceof LiteralStringValueExpr number
        && !NUMBER.matcher(number.getValue()).matches()) {
      return Optional.of(
          "%s is not a number that a rule may use. Write digits, and a point if it needs one."
              .formatted(number.getValue()));
    }
    return Optional.empty();
  }

  static boolean isName(Expression node) {
    return node.getClass() == NameExpr.class
        || (node.getClass() == DrlNameExpr.class
            && ((DrlNameExpr) node).getBackReferencesCount() == 0);
  }

  static String name(Expression node) {
    return ((NameExpr) node).getNameAsString();
  }

  /** What is wrong with {@code Family.LOAN}: a constant of the vocabulary, if anything. */
  static Optional<String> constantProblem(FieldAccessExpr access) {
    if (!isName(access.getScope())) {
      return Optional.of("only one dot is allowed: TYPE.CONSTANT or $variable.property.");
    }
    String type = name(access.getScope());
    Optional<Set<String>> constants = Vocabulary.constants(type);
    if (constants.isEmpty()) {
      return Optional.of(
          "there is no %s in the vocabulary%s"
              .formatted(type, Nearest.hint(type, Vocabulary.enumNames())));
    }
    String constant = access.getNameAsString();
    return constants.get().contains(constant)
        ? Optional.empty()
        : Optional.of(
            "%s has no %s%s".formatted(type, constant, Nearest.hint(constant, constants.get())));
  }

  /** The single text literal that a call is given, if that is all it is given. */
  static Optional<String> soleText(MethodCallExpr call) {
    return call.getArguments().size() == 1
            && call.getArgument(0).getClass() == StringLiteralExpr.class
        ? Optional.of(call.getArgument(0).asStringLiteralExpr().getValue())
        : Optional.empty();
  }

  static String unbound(String variable, Bindings bindings) {
    return "%s is not bound in this rule%s"
        .formatted(variable, Nearest.hint(variable, bindings.names()));
  }
}
