package heed.rulebook.review.rule;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import heed.rulebook.check.FactType;
import heed.rulebook.sheet.SheetRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.drools.mvel.parser.printer.PrintUtil;

/** Understands the constraints of one rule, remembering its variables. */
final class ExpressionReader {
  private static final Map<Operator, Operator> MIRRORED =
      Map.of(
          Operator.EQUALS, Operator.EQUALS,
          Operator.NOT_EQUALS, Operator.NOT_EQUALS,
          Operator.LESS, Operator.GREATER,
          Operator.LESS_EQUALS, Operator.GREATER_EQUALS,
          Operator.GREATER, Operator.LESS,
          Operator.GREATER_EQUALS, Operator.LESS_EQUALS);

  private final Map<String, Term> values = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private final Map<String, DrlxExpression> parsed;

  /**
   * @param parsed what has been parsed before; more is added to it
   */
  ExpressionReader(Map<String, DrlxExpression> parsed) {
    this.parsed = parsed;
  }

  /** Remembers a variable that stands for a fact. */
  void bind(String variable, FactType type, int ordinal) {
    facts.put(variable, nameOf(type, ordinal));
  }

  /** The test that a constraint makes; empty if it only binds a variable. */
  Optional<Test> read(String constraint, FactType type, int ordinal) {
    DrlxExpression parsed = parsed(constraint);
    Expression expression = parsed.getExpr();
    if (parsed.getBind() != null) {
      boolean compares =
          expression instanceof BinaryExpr binary && MIRRORED.containsKey(binary.getOperator());
      Expression bound = compares ? ((BinaryExpr) expression).getLeft() : expression;
      values.put(parsed.getBind().asString(), boundTo(bound, type, ordinal));
      if (!compares) {
        return Optional.empty();
      }
    }
    return Optional.of(test(expression, type));
  }

  /** Sentences repeat themselves, so what was parsed is remembered. It is never changed. */
  private DrlxExpression parsed(String constraint) {
    return parsed.computeIfAbsent(constraint, DrlxParseUtil::parseExpression);
  }

  private Term boundTo(Expression bound, FactType type, int ordinal) {
    if (bound instanceof MethodCallExpr call
        && call.getNameAsString().equals("number")
        && type.name().equals("Parameters")
        && call.getArguments().size() == 1
        && call.getArgument(0) instanceof StringLiteralExpr name) {
      return new Term.Parameter(name.getValue());
    }
    return new Term.Other(nameOf(type, ordinal) + "." + text(bound));
  }

  private static String nameOf(FactType type, int ordinal) {
    return type.most() == 1 ? type.name() : type.name() + "#" + ordinal;
  }

  private Test test(Expression node, FactType type) {
    if (node instanceof EnclosedExpr enclosed) {
      return test(enclosed.getInner(), type);
    }
    if (node instanceof BinaryExpr binary) {
      Operator operator = binary.getOperator();
      if (operator == Operator.AND) {
        return new Test.Every(List.of(test(binary.getLeft(), type), test(binary.getRight(), type)));
      }
      if (operator == Operator.OR) {
        return new Test.Any(List.of(test(binary.getLeft(), type), test(binary.getRight(), type)));
      }
      if (MIRRORED.containsKey(operator)) {
        return comparison(binary.getLeft(), operator, binary.getRight(), type);
      }
    }
    if (node instanceof PointFreeExpr free && free.getOperator().asString().equals("in")) {
      return new Test.Any(
          free.getRight().stream()
              .map(one -> comparison(free.getLeft(), Operator.EQUALS, one, type))
              .toList());
    }
    if (node instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
        && isProperty(not.getExpression(), type)) {
      return new Test.Compared(text(not.getExpression()), Operator.EQUALS, new Term.Word("false"));
    }
    if (isProperty(node, type)) {
      return new Test.Compared(text(node), Operator.EQUALS, new Term.Word("true"));
    }
    return new Test.Opaque(text(node));
  }

  private Test comparison(Expression left, Operator operator, Expression right, FactType type) {
    if (!isProperty(left, type) && isProperty(right, type)) {
      return comparison(right, MIRRORED.get(operator), left, type);
    }
    Term to = term(right);
    if (isProperty(left, type)) {
      return new Test.Compared(text(left), operator, to);
    }
    if (countsDays(left, type)) {
      return new Test.Compared(text(left).replace("Today.", ""), operator, to);
    }
    return new Test.Opaque(text(left) + operator.asString() + text(right));
  }

  /** Whether it is the number of days between today and a property of this fact. */
  private boolean countsDays(Expression node, FactType type) {
    return node instanceof MethodCallExpr call
        && call.getScope().map(this::text).filter("Today"::equals).isPresent()
        && call.getArguments().size() == 1
        && isProperty(call.getArgument(0), type);
  }

  private static boolean isProperty(Expression node, FactType type) {
    return node instanceof NameExpr name && type.properties().containsKey(name.getNameAsString());
  }

  Term term(Expression node) {
    if (node instanceof EnclosedExpr enclosed) {
      return term(enclosed.getInner());
    }
    if (node instanceof NullLiteralExpr) {
      return new Term.Nothing();
    }
    if (node instanceof StringLiteralExpr literal) {
      return new Term.Word(literal.getValue());
    }
    if (node instanceof BooleanLiteralExpr flag) {
      return new Term.Word(String.valueOf(flag.getValue()));
    }
    if (node instanceof LiteralStringValueExpr number) {
      return SheetRow.parseNumber(number.getValue().replaceAll("[lLdDfF_]", ""))
          .<Term>map(Term.Amount::new)
          .orElseGet(() -> new Term.Other(number.getValue()));
    }
    if (node instanceof UnaryExpr minus
        && minus.getOperator() == UnaryExpr.Operator.MINUS
        && term(minus.getExpression()) instanceof Term.Amount number) {
      return new Term.Amount(-number.value());
    }
    if (node instanceof NameExpr name && values.containsKey(name.getNameAsString())) {
      return values.get(name.getNameAsString());
    }
    if (node instanceof FieldAccessExpr access
        && access.getScope() instanceof NameExpr scope
        && !scope.getNameAsString().startsWith("$")) {
      return new Term.Word(access.getNameAsString());
    }
    return new Term.Other(text(node));
  }

  /** The expression with variables replaced by what they stand for. */
  private String text(Expression node) {
    if (node instanceof EnclosedExpr enclosed) {
      return text(enclosed.getInner());
    }
    if (node instanceof NameExpr name) {
      return variable(name.getNameAsString());
    }
    if (node instanceof FieldAccessExpr access) {
      return text(access.getScope()) + "." + access.getNameAsString();
    }
    if (node instanceof MethodCallExpr call) {
      return call.getScope().map(scope -> text(scope) + ".").orElse("")
          + call.getNameAsString()
          + call.getArguments().stream().map(this::text).collect(Collectors.joining(",", "(", ")"));
    }
    if (node instanceof BinaryExpr binary) {
      return "(%s %s %s)"
          .formatted(
              text(binary.getLeft()), binary.getOperator().asString(), text(binary.getRight()));
    }
    if (node instanceof UnaryExpr unary) {
      return unary.getOperator().asString() + text(unary.getExpression());
    }
    String written = PrintUtil.printNode(node);
    // What may hide a variable is told apart by where it stands: it is like nothing else.
    return written.contains("$") ? written + "@" + System.identityHashCode(node) : written;
  }

  private String variable(String name) {
    if (facts.containsKey(name)) {
      return facts.get(name);
    }
    Term value = values.get(name);
    if (value instanceof Term.Other other) {
      return other.text();
    }
    if (value instanceof Term.Parameter parameter) {
      return "parameter " + parameter.name();
    }
    return name;
  }
}
