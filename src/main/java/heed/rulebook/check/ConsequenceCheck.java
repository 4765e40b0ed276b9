package heed.rulebook.check;

import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import heed.rulebook.Stage;
import heed.rulebook.table.Output;
import heed.shared.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;

/**
 * Checks what a rule concludes: only {@code insert(new Conclusion(...));}, only conclusions of the
 * rule's own stage, and each with the rule's own place as its last value.
 */
final class ConsequenceCheck {
  private static final int LONGEST = 8_000;
  private static final int MOST_CONCLUSIONS = 20;
  private static final Pattern NUMBER =
      Pattern.compile("(-?\\d{1,300}(?:\\.\\d{0,300})?)[DdFfLl]?");

  private final Stage stage;
  private final String place;
  private final Bindings bindings;
  private final Findings findings;
  private final int firstLine;

  /**
   * @param place {@code file:line} of the rule
   * @param firstLine where the text of the consequence begins
   */
  ConsequenceCheck(Stage stage, String place, Bindings bindings, Findings findings, int firstLine) {
    this.stage = stage;
    this.place = place;
    this.bindings = bindings;
    this.findings = findings;
    this.firstLine = firstLine;
  }

  void check(String consequence) {
    if (consequence.length() > LONGEST) {
      findings.add(
          firstLine, "the part after then may have %,d letters at the most.".formatted(LONGEST));
      return;
    }
    BlockStmt block;
    try {
      block = DrlxParseUtil.parseBlock(consequence);
    } catch (ParseProblemException e) {
      findings.add(
          firstLine, "the part after then cannot be read. It must be insert(new CONCLUSION(...));");
      return;
    }
    if (block.getStatements().isEmpty()) {
      findings.add(firstLine, "this rule concludes nothing.");
    }
    if (block.getStatements().size() > MOST_CONCLUSIONS) {
      findings.add(
          firstLine, "a rule may conclude %d things at the most.".formatted(MOST_CONCLUSIONS));
      return;
    }
    block.getStatements().forEach(this::statement);
  }

  private void statement(Statement statement) {
    if (statement.getClass() == ExpressionStmt.class
        && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
        && call.getScope().isEmpty()
        && call.getTypeArguments().isEmpty()
        && call.getNameAsString().equals("insert")
        && call.getArguments().size() == 1
        && call.getArgument(0) instanceof ObjectCreationExpr conclusion) {
      conclusion(conclusion);
    } else {
      refuse(
          statement,
          "after then, only insert(new CONCLUSION(...)); is allowed: rules conclude, they do"
              + " nothing else.");
    }
  }

  private void conclusion(ObjectCreationExpr conclusion) {
    String name = conclusion.getType().asString();
    Set<String> allowed = Vocabulary.conclusionsOf(stage);
    if (!allowed.contains(name)
        || conclusion.getAnonymousClassBody().isPresent()
        || conclusion.getScope().isPresent()
        || conclusion.getTypeArguments().isPresent()) {
      refuse(
          conclusion,
          "rules in %s conclude %s, not %s."
              .formatted(stage.folder(), String.join(" or ", allowed), name));
      return;
    }
    FactType type = Vocabulary.fact(name).orElseThrow();
    List<Expression> values = conclusion.getArguments();
    if (values.size() != type.components()) {
      refuse(
          conclusion,
          "%s takes %d values: %s."
              .formatted(name, type.components(), String.join(", ", type.componentNames())));
      return;
    }
    for (int i = 0; i < values.size() - 1; i++) {
      value(values.get(i));
      kind(type, i, values.get(i));
      size(type, i, values.get(i));
    }
    origin(values.get(values.size() - 1));
  }

  private void kind(FactType type, int i, Expression value) {
    new ValueKind(bindings, Map.of())
        .mismatch(type.type().getRecordComponents()[i].getType(), value)
        .ifPresent(
            message ->
                refuse(
                    value,
                    "%s of %s %s.".formatted(type.componentNames().get(i), type.name(), message)));
  }

  /** A number written into a rule keeps to the range that it has under the heading of a table. */
  private void size(FactType type, int i, Expression value) {
    String component = type.componentNames().get(i);
    Matcher number = NUMBER.matcher(value.toString());
    if (number.matches()) {
      Output.find(component)
          .flatMap(output -> output.refusal(Double.parseDouble(number.group(1))))
          .ifPresent(
              wanted ->
                  refuse(value, "%s must be %s, not %s.".formatted(component, wanted, value)));
    }
  }

  /** The last value says which rule concluded; a rule cannot name another. */
  private void origin(Expression last) {
    boolean own =
        last.getClass() == StringLiteralExpr.class
            && last.asStringLiteralExpr().getValue().equals(place);
    boolean rows =
        last instanceof MethodCallExpr call
            && call.getNameAsString().equals("getRule")
            && target(call).map(type -> type.name().equals("TableRow")).orElse(false);
    if (!own && !rows) {
      refuse(last, "the last value must be \"@rule\", or $row.getRule() in a table's rule.");
    }
    value(last);
  }

  private void value(Expression node) {
    if (Expressions.isLiteral(node)) {
      Expressions.literalProblem(node).ifPresent(message -> refuse(node, message));
    } else if (node instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.MINUS
        && Expressions.isLiteral(unary.getExpression())) {
      value(unary.getExpression());
    } else if (Expressions.isName(node)) {
      if (!bindings.has(Expressions.name(node))) {
        refuse(node, Expressions.unbound(Expressions.name(node), bindings));
      }
    } else if (node instanceof FieldAccessExpr access) {
      Expressions.constantProblem(access).ifPresent(message -> refuse(node, message));
    } else if (node instanceof MethodCallExpr call) {
      call(call);
    } else {
      refuse(node, Expressions.refusal(node));
    }
  }

  private void call(MethodCallExpr call) {
    String method = call.getNameAsString();
    Optional<FactType> target = target(call);
    Integer arguments = target.map(type -> type.accessors().get(method)).orElse(null);
    boolean named = arguments != null && arguments == 1 && Expressions.soleText(call).isPresent();
    boolean plain = arguments != null && arguments == 0 && call.getArguments().isEmpty();
    if (!(named || plain) || call.getTypeArguments().isPresent()) {
      refuse(
          call,
          "%s(...) is not a method that a conclusion may call%s"
              .formatted(
                  method,
                  Nearest.hint(
                      method, target.map(type -> type.accessors().keySet()).orElse(Set.of()))));
    }
  }

  private Optional<FactType> target(MethodCallExpr call) {
    return call.getScope()
        .filter(Expressions::isName)
        .flatMap(scope -> bindings.fact(Expressions.name(scope)));
  }

  /** The parser saw the text behind one line of its own. */
  private void refuse(Node node, String message) {
    int line = node.getRange().map(range -> range.begin.line - 2).orElse(0);
    findings.add(firstLine + Math.max(line, 0), message);
  }
}
