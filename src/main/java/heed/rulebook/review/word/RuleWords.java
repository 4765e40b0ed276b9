package heed.rulebook.review.word;

import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import heed.rulebook.review.rule.Condition.Fact;
import heed.rulebook.review.rule.KnownRule;
import heed.rulebook.review.rule.Term;
import heed.rulebook.review.rule.Test;
import heed.rulebook.review.word.Mention.Use;
import heed.rulebook.sentence.RuleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that conditions of rules ask for. */
public final class RuleWords {
  private static final Map<String, WordKind> BY_PROPERTY =
      Map.of(
          "Segment.name", WordKind.SEGMENT,
          "Need.theme", WordKind.NEED,
          "Response.action", WordKind.ACTION,
          "Contact.action", WordKind.ACTION,
          "ProductFit.action", WordKind.ACTION,
          "Eligibility.action", WordKind.ACTION,
          "Holding.product", WordKind.PRODUCT,
          "LifeEvent.kind", WordKind.EVENT,
          "LoanAccount.purpose", WordKind.PURPOSE,
          "Client.occupation", WordKind.OCCUPATION);
  private static final Test REASON =
      new Test.Compared("type", Operator.EQUALS, new Term.Word("reason"));
  private static final Pattern PARAMETER =
      Pattern.compile("\\b(?:number|text)\\(\\s*\"([a-z][A-Za-z0-9]*)\"\\s*\\)");

  private final Words words;

  private RuleWords(Words words) {
    this.words = words;
  }

  /** Adds the parameters that a file of rules names. */
  public static void addParameters(RuleText text, Words words) {
    Matcher named = PARAMETER.matcher(text.drl());
    while (named.find()) {
      words.add(WordKind.PARAMETER, named.group(1), new Mention(Use.READ, text.path(), 0, 0));
    }
  }

  /** Adds what the rule asks for. */
  public static void add(KnownRule rule, Words words) {
    RuleWords found = new RuleWords(words);
    rule.when().eachFact(fact -> fact.tests().forEach(test -> found.add(test, fact, rule.file())));
  }

  /** The kind of word that a property holds. */
  static Optional<WordKind> kind(String type, String property) {
    return Optional.ofNullable(BY_PROPERTY.get(type + "." + property));
  }

  private void add(Test test, Fact fact, String file) {
    if (test instanceof Test.Every every) {
      addAll(every.parts(), fact, file);
    } else if (test instanceof Test.Any any) {
      addAll(any.parts(), fact, file);
    } else if (test instanceof Test.Compared compared && compared.to() instanceof Term.Word word) {
      boolean reason =
          fact.type().equals("Context")
              && compared.property().equals("value")
              && fact.tests().contains(REASON);
      Optional<WordKind> kind =
          reason ? Optional.of(WordKind.REASON) : kind(fact.type(), compared.property());
      kind.ifPresent(k -> words.add(k, word.word(), new Mention(Use.READ, file, fact.line(), 0)));
    }
  }

  private void addAll(List<Test> parts, Fact fact, String file) {
    parts.forEach(part -> add(part, fact, file));
  }
}
