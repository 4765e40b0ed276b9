package heed.rulebook.check;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import heed.rulebook.sheet.ParameterBook;
import heed.shared.Nearest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Checks one constraint of a pattern by descending through its expression. Each kind of node that
 * may stand in a constraint is named here; every other kind is refused.
 */
final class ConditionCheck {
  private static final Set<BinaryExpr.Operator> OPERATORS =
      EnumSet.of(
          BinaryExpr.Operator.AND,
          BinaryExpr.Operator.OR,
          BinaryExpr.Operator.EQUALS,
          BinaryExpr.Operator.NOT_EQUALS,
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS,
          BinaryExpr.Operator.PLUS,
          BinaryExpr.Operator.MINUS,
          BinaryExpr.Operator.MULTIPLY,
          BinaryExpr.Operator.DIVIDE);
  private static final Set<HalfBinaryExpr.Operator> HALF_OPERATORS =
      EnumSet.of(
          HalfBinaryExpr.Operator.EQUALS,
          HalfBinaryExpr.Operator.NOT_EQUALS,
          HalfBinaryExpr.Operator.LESS,
          HalfBinaryExpr.Operator.LESS_EQUALS,
          HalfBinaryExpr.Operator.GREATER,
          HalfBinaryExpr.Operator.GREATER_EQUALS);
  private static final Set<UnaryExpr.Operator> UNARY =
      EnumSet.of(UnaryExpr.Operator.LOGICAL_COMPLEMENT, UnaryExpr.Operator.MINUS);

  private static final int DEEPEST = 60;

  private final FactType pattern;
  private final Bindings bindings;
  private final Set<String> parameters;
  private final Findings findings;
  private final ValueKind kinds;
  private final Certainty certainty;
  private int line;
  private int column;
  private boolean fixesKey;
  private int depth;

  ConditionCheck(FactType pattern, Bindings bindings, Set<String> parameters, Findings findings) {
    this.pattern = pattern;
    this.bindings = bindings;
    this.parameters = parameters;
    this.findings = findings;
    this.kinds = new ValueKind(bindings, pattern.properties());
    this.certainty = new Certainty(pattern, bindings);
  }

  /** Whether a constraint seen so far lets few facts through by their key. */
  boolean fixesKey() {
    return fixesKey;
  }

  void check(ExprConstraintDescr constraint) {
    line = constraint.getLine();
    column = constraint.getColumn() + 1;
    if (constraint.getType() != ExprConstraintDescr.Type.NAMED) {
      refuse("name the property that is meant: property == value.");
      return;
    }
    Optional<String> unreadable = ConditionText.problem(constraint.getExpression());
    if (unreadable.isPresent()) {
      refuse(unreadable.get());
      return;
    }
    DrlxExpression parsed;
    try {
      parsed = DrlxParseUtil.parseExpression(constraint.getExpression());
    } catch (ParseProblemException e) {
      refuse("\"%s\" cannot be read as a condition.".formatted(constraint.getExpression()));
      return;
    }
    if (parsed.getBind() != null) {
      bind(parsed.getBind().asString(), parsed.getExpr());
    }
    fixesKey |= isKeyEquality(parsed.getExpr());
    depth = 0;
    condition(parsed.getExpr());
    if (parsed.getBind() == null && !kinds.isQuestion(parsed.getExpr())) {
      refuse("this says nothing that could be true or not. Compare it: property == value.");
    }
    certainty.note(parsed.getExpr());
    if (parsed.getBind() != null && certainty.isSure(bound(parsed.getExpr()))) {
      bindings.makeSure(parsed.getBind().asString());
    }
  }

  /** Of {@code $income : incomePerMonth > 0}, the part that the variable stands for. */
  private static Expression bound(Expression expression) {
    return expression instanceof BinaryExpr comparison
            && ValueKind.COMPARISONS.contains(comparison.getOperator())
        ? comparison.getLeft()
        : expression;
  }

  private void bind(String variable, Expression bound) {
    if (!variable.matches(StructureCheck.VARIABLE)) {
      refuse("a variable is a $ and letters and digits, such as $balance.");
    }
    bindings.bindValue(variable, kinds.kind(bound));
  }

  private void condition(Expression node) {
    if (++depth > DEEPEST) {
      refuse("this condition has too many parts. Write in (...) or several conditions.");
      return;
    }
    kindOfCondition(node);
    depth--;
  }

  private void kindOfCondition(Expression node) {
    if (node instanceof EnclosedExpr enclosed) {
      condition(enclosed.getInner());
    } else if (node instanceof BinaryExpr binary) {
      require(OPERATORS.contains(binary.getOperator()), binary.getOperator().asString());
      kinds.mismatch(binary).ifPresent(this::refuse);
      certainty.problem(binary).ifPresent(this::refuse);
      condition(binary.getLeft());
      condition(binary.getRight());
    } else if (node instanceof HalfBinaryExpr half) {
      require(HALF_OPERATORS.contains(half.getOperator()), half.getOperator().asString());
      condition(half.getRight());
    } else if (node instanceof UnaryExpr unary) {
      require(UNARY.contains(unary.getOperator()), unary.getOperator().asString());
      certainty.problem(unary).ifPresent(this::refuse);
      condition(unary.getExpression());
    } else if (node instanceof PointFreeExpr free) {
      condition(free.getLeft());
      kinds.mismatches(free).forEach(this::refuse);
      wordOperator(
          free.getOperator().asString(),
          free.getRight(),
          free.getArg1() != null || free.getArg2() != null);
    } else if (node instanceof HalfPointFreeExpr free) {
      wordOperator(
          free.getOperator().asString(),
          free.getRight(),
          free.getArg1() != null || free.getArg2() != null);
    } else {
      value(node);
    }
  }

  private void value(Expression node) {
    if (Expressions.isLiteral(node)) {
      Expressions.literalProblem(node).ifPresent(this::refuse);
    } else if (Expressions.isName(node)) {
      name(Expressions.name(node));
    } else if (node.getClass() == ThisExpr.class && node.asThisExpr().getTypeName().isEmpty()) {
      // the fact itself
    } else if (node instanceof FieldAccessExpr access) {
      access(access);
    } else if (node instanceof MethodCallExpr call) {
      call(call);
    } else {
      refuse(Expressions.refusal(node));
    }
  }

  private void name(String name) {
    if (name.startsWith("$")) {
      if (!bindings.has(name)) {
        refuse(Expressions.unbound(name, bindings));
      }
    } else if (!name.equals("this") && !pattern.properties().containsKey(name)) {
      refuse(
          "%s has no %s%s"
              .formatted(pattern.name(), name, Nearest.hint(name, pattern.properties().keySet())));
    }
  }

  private void access(FieldAccessExpr access) {
    if (Expressions.isName(access.getScope())
        && Expressions.name(access.getScope()).startsWith("$")) {
      String variable = Expressions.name(access.getScope());
      String property = access.getNameAsString();
      Optional<FactType> fact = bindings.fact(variable);
      if (!bindings.has(variable)) {
        refuse(Expressions.unbound(variable, bindings));
      } else if (fact.isEmpty() || !fact.get().properties().containsKey(property)) {
        refuse("%s has no %s that a rule may use.".formatted(variable, property));
      }
    } else {
      Expressions.constantProblem(access).ifPresent(this::refuse);
    }
  }

  private void call(MethodCallExpr call) {
    Optional<FactType> target = Optional.of(pattern);
    if (call.getScope().isPresent()) {
      Expression scope = call.getScope().get();
      target =
          Expressions.isName(scope) ? bindings.fact(Expressions.name(scope)) : Optional.empty();
    }
    String method = call.getNameAsString();
    if (target.isEmpty()
        || !target.get().methods().contains(method)
        || call.getArguments().size() != 1
        || call.getTypeArguments().isPresent()) {
      refuse(
          "%s(...) is not a method that a rule may call here%s"
              .formatted(
                  method, Nearest.hint(method, target.map(FactType::methods).orElse(Set.of()))));
      return;
    }
    if (target.get().name().equals("Today")) {
      value(call.getArgument(0));
      return;
    }
    Optional<String> name = Expressions.soleText(call);
    if (name.isEmpty()) {
      refuse("%s(...) takes one name between quotation marks.".formatted(method));
    } else if (target.get().name().equals("Parameters")
        && !parameters.contains(ParameterBook.call(method, name.get()))) {
      refuse(noParameter(method, name.get()));
    }
  }

  private String noParameter(String method, String name) {
    if (method.equals("number") && parameters.contains(ParameterBook.call("text", name))) {
      return "%s is a text in parameters.csv, not a number".formatted(name);
    }
    List<String> known =
        parameters.stream()
            .filter(call -> call.startsWith(method))
            .map(call -> call.substring(ParameterBook.call(method, "").length()))
            .toList();
    return "parameters.csv has no %s%s".formatted(name, Nearest.hint(name, known));
  }

  private void wordOperator(String operator, List<Expression> right, boolean hasArguments) {
    if (hasArguments || !(operator.equals("in") || operator.equals("matches"))) {
      refuse("%s is not allowed. Compare with ==, !=, <, >, in or matches.".formatted(operator));
    } else if (operator.equals("in")) {
      right.forEach(this::value);
    } else if (right.size() == 1 && right.get(0).getClass() == StringLiteralExpr.class) {
      pattern(right.get(0).asStringLiteralExpr().getValue());
    } else {
      refuse("matches takes one pattern between quotation marks.");
    }
  }

  private void pattern(String source) {
    if (source.replace("\\\\", "").indexOf('\\') >= 0) {
      refuse("write \\\\ for a backslash in a pattern.");
      return;
    }
    SafePattern.danger(source.replace("\\\\", "\\"))
        .ifPresent(danger -> refuse("this pattern could run for ever: " + danger));
  }

  private boolean isKeyEquality(Expression node) {
    return node instanceof BinaryExpr binary
        && binary.getOperator() == BinaryExpr.Operator.EQUALS
        && Expressions.isName(binary.getLeft())
        && Expressions.name(binary.getLeft()).equals(pattern.key())
        && !(Expressions.isName(binary.getRight())
            && !Expressions.name(binary.getRight()).startsWith("$"));
  }

  private void require(boolean allowed, String operator) {
    if (!allowed) {
      refuse("%s is not allowed in a condition.".formatted(operator));
    }
  }

  private void refuse(String message) {
    findings.add(line, column, message);
  }
}
