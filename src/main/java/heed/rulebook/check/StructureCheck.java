package heed.rulebook.check;

import heed.rulebook.table.TableRow;
import heed.shared.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;

/** Checks the part of a rule between {@code when} and {@code then}, and reckons what it costs. */
final class StructureCheck {
  static final String VARIABLE = "\\$[a-zA-Z][a-zA-Z0-9]{0,59}";

  private static final int MOST_CONSTRAINTS = 30;

  private final Bindings bindings;
  private final Set<String> parameters;
  private final Findings findings;
  private final Dependencies dependencies;

  /**
   * @param dependencies where to note the types that the conditions mention
   */
  StructureCheck(
      Bindings bindings, Set<String> parameters, Findings findings, Dependencies dependencies) {
    this.bindings = bindings;
    this.parameters = parameters;
    this.findings = findings;
    this.dependencies = dependencies;
  }

  Cost check(BaseDescr descr) {
    Class<?> kind = descr.getClass();
    if (kind == AndDescr.class) {
      return all(descr);
    }
    if (kind == NotDescr.class || kind == ExistsDescr.class) {
      return all(descr).quantified();
    }
    if (kind == OrDescr.class) {
      return children(descr).map(this::check).reduce(Cost.NO_BRANCH, Cost::or);
    }
    if (kind == PatternDescr.class) {
      return pattern((PatternDescr) descr);
    }
    findings.add(descr.getLine(), refusal(descr));
    return Cost.NOTHING;
  }

  private Cost all(BaseDescr descr) {
    return children(descr).map(this::check).reduce(Cost.NOTHING, Cost::and);
  }

  private static Stream<BaseDescr> children(BaseDescr descr) {
    return ((ConditionalElementDescr) descr).getDescrs().stream().map(BaseDescr.class::cast);
  }

  private Cost pattern(PatternDescr pattern) {
    int line = pattern.getLine();
    int column = pattern.getColumn() + 1;
    plainness(pattern).ifPresent(message -> findings.add(line, column, message));
    Optional<FactType> type = Vocabulary.fact(pattern.getObjectType());
    if (type.isEmpty()) {
      findings.add(
          line,
          column,
          "there is no fact called %s%s"
              .formatted(
                  pattern.getObjectType(),
                  Nearest.hint(pattern.getObjectType(), Vocabulary.factNames())));
      return Cost.NOTHING;
    }
    dependencies.mention(type.get());
    if (pattern.getDescrs().size() > MOST_CONSTRAINTS) {
      findings.add(
          line,
          column,
          "%s may have %d conditions between its brackets, but has %d."
              .formatted(type.get().name(), MOST_CONSTRAINTS, pattern.getDescrs().size()));
      return Cost.NOTHING;
    }
    if (type.get().type() == TableRow.class && Dependencies.table(pattern).isEmpty()) {
      findings.add(
          line,
          column,
          "say which table is meant: TableRow(table == \"2-product-fit/life-stage\").");
    }
    ConditionCheck conditions = new ConditionCheck(type.get(), bindings, parameters, findings);
    for (BaseDescr constraint : pattern.getDescrs()) {
      if (constraint.getClass() == ExprConstraintDescr.class) {
        conditions.check((ExprConstraintDescr) constraint);
      } else {
        findings.add(constraint.getLine(), refusal(constraint));
      }
    }
    if (pattern.getIdentifier() != null) {
      bind(pattern, type.get());
    }
    return Cost.ofPattern(type.get(), conditions.fixesKey());
  }

  private void bind(PatternDescr pattern, FactType type) {
    if (!pattern.getIdentifier().matches(VARIABLE)) {
      findings.add(pattern.getLine(), "a variable is a $ and letters and digits, such as $client.");
    }
    bindings.bindFact(pattern.getIdentifier(), type);
  }

  private static Optional<String> plainness(PatternDescr pattern) {
    if (pattern.getSource() != null) {
      return Optional.of(refusal((BaseDescr) pattern.getSource()));
    }
    if (pattern.isQuery()) {
      return Optional.of("queries are not allowed.");
    }
    if (pattern.isUnification()) {
      return Optional.of("write : instead of := to bind a variable.");
    }
    if (!pattern.getBehaviors().isEmpty()) {
      return Optional.of("over window is not allowed.");
    }
    if (!pattern.getAnnotationNames().isEmpty()) {
      return Optional.of("annotations (@) are not allowed.");
    }
    return Optional.empty();
  }

  private static String refusal(BaseDescr descr) {
    if (descr instanceof EvalDescr) {
      return "eval is not allowed. Write a condition in a pattern.";
    }
    if (descr instanceof ForallDescr) {
      return "forall is not allowed. Write not with the opposite condition.";
    }
    if (descr instanceof NamedConsequenceDescr) {
      return "do is not allowed. Write two rules.";
    }
    if (descr instanceof PatternSourceDescr) {
      return List.of("from", "accumulate", "collect", "entry-point", "groupby").stream()
          .filter(
              word ->
                  descr
                      .getClass()
                      .getSimpleName()
                      .toLowerCase(Locale.ROOT)
                      .startsWith(word.replace("-", "")))
          .findFirst()
          .map(word -> word + " is not allowed. Match facts by their patterns.")
          .orElse("from is not allowed. Match facts by their patterns.");
    }
    return "this kind of condition is not allowed (%s)."
        .formatted(descr.getClass().getSimpleName().replace("Descr", ""));
  }
}
