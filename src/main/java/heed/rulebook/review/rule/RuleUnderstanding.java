package heed.rulebook.review.rule;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import heed.rulebook.check.FactType;
import heed.rulebook.check.Vocabulary;
import heed.rulebook.sentence.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.kie.api.io.Resource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Understands the rules of files. Only for texts that passed the check of rules. */
public final class RuleUnderstanding {
  private final RuleText text;
  private final ExpressionReader expressions;
  private final Map<FactType, Integer> seen = new HashMap<>();

  private RuleUnderstanding(RuleText text, Map<String, DrlxExpression> parsed) {
    this.text = text;
    this.expressions = new ExpressionReader(parsed);
  }

  /** The rules of the files, in their order. */
  public static List<KnownRule> of(List<RuleText> texts) {
    Map<String, DrlxExpression> parsed = new HashMap<>();
    List<KnownRule> rules = new ArrayList<>();
    texts.forEach(text -> rules.addAll(of(text, parsed)));
    return List.copyOf(rules);
  }

  private static List<KnownRule> of(RuleText text, Map<String, DrlxExpression> parsed) {
    PackageDescr file;
    try {
      // Without what Heed adds in front: reading every import anew would take most of the time.
      String authored = text.drl().substring(text.prefix());
      file = new DrlParser(LanguageLevelOption.DRL6).parse((Resource) null, authored);
    } catch (DroolsParserException e) {
      throw new IllegalArgumentException(text.path() + " has not passed the check of rules", e);
    }
    return file.getRules().stream()
        .map(rule -> new RuleUnderstanding(text, parsed).rule(rule))
        .toList();
  }

  private KnownRule rule(RuleDescr rule) {
    Condition when = condition(rule.getLhs());
    List<Insert> then = new ArrayList<>();
    String consequence = String.valueOf(rule.getConsequence());
    int first = lineOf(consequence.strip(), rule.getConsequenceLine());
    for (Statement statement : DrlxParseUtil.parseBlock(consequence).getStatements()) {
      // The parser saw the text behind one line of its own.
      int line = first + Math.max(0, statement.getRange().map(r -> r.begin.line - 2).orElse(0));
      if (statement instanceof ExpressionStmt expression
          && expression.getExpression() instanceof MethodCallExpr insert
          && insert.getArgument(0) instanceof ObjectCreationExpr made) {
        then.add(
            new Insert(
                made.getType().asString(),
                made.getArguments().stream().map(this::given).toList(),
                line));
      }
    }
    return new KnownRule(
        text.path(), rule.getLine(), rule.getName(), text.stage(), when, List.copyOf(then));
  }

  /** The line of the author's file on which the words stand, at or after the given line. */
  private int lineOf(String words, int from) {
    int at = 0;
    for (int line = 1; line < from; line++) {
      at = text.drl().indexOf('\n', at) + 1;
    }
    int found = text.drl().indexOf(words, at);
    return from
        + (int)
            text.drl().substring(at, Math.max(at, found)).chars().filter(c -> c == '\n').count();
  }

  private Condition condition(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return fact(pattern);
    }
    List<Condition> parts = children(descr).map(this::condition).toList();
    if (descr instanceof OrDescr) {
      return new Condition.Either(parts);
    }
    Condition all = parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    if (descr instanceof NotDescr) {
      return new Condition.None(all);
    }
    if (descr instanceof ExistsDescr) {
      return new Condition.Exists(all);
    }
    if (descr instanceof AndDescr) {
      return all;
    }
    throw new IllegalArgumentException("a condition that the check refuses: " + descr.getClass());
  }

  private static Stream<BaseDescr> children(BaseDescr descr) {
    return ((ConditionalElementDescr) descr).getDescrs().stream().map(BaseDescr.class::cast);
  }

  private Condition fact(PatternDescr pattern) {
    FactType type = Vocabulary.fact(pattern.getObjectType()).orElseThrow();
    int ordinal = seen.merge(type, 1, Integer::sum) - 1;
    List<Test> tests = new ArrayList<>();
    for (BaseDescr constraint : pattern.getDescrs()) {
      expressions
          .read(((ExprConstraintDescr) constraint).getExpression(), type, ordinal)
          .ifPresent(tests::add);
    }
    if (pattern.getIdentifier() != null) {
      expressions.bind(pattern.getIdentifier(), type, ordinal);
    }
    return new Condition.Fact(type.name(), ordinal, pattern.getLine(), List.copyOf(tests));
  }

  private Given given(Expression value) {
    if (value instanceof MethodCallExpr call && call.getScope().orElse(null) instanceof NameExpr) {
      if (call.getNameAsString().equals("getReason")) {
        return new Given.OfRow("because");
      }
      return call.getArguments().size() == 1
              && call.getArgument(0) instanceof StringLiteralExpr heading
          ? new Given.OfRow(heading.getValue())
          : new Given.Open();
    }
    Term term = expressions.term(value);
    if (term instanceof Term.Word word) {
      return new Given.Fixed(word.word());
    }
    return term instanceof Term.Amount number ? new Given.Fixed(number.value()) : new Given.Open();
  }
}
