package heed.rulebook.review;

import heed.rulebook.RulebookContent;
import heed.rulebook.review.rule.RuleUnderstanding;
import heed.rulebook.review.word.Mention.Use;
import heed.rulebook.review.word.RuleWords;
import heed.rulebook.review.word.TableWords;
import heed.rulebook.review.word.WordKind;
import heed.rulebook.review.word.Words;
import heed.rulebook.sentence.RuleText;
import heed.rulebook.sheet.Parameters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The reasons for a client's call or visit that a rulebook knows. */
public final class ContactReasons {
  private static final String PAUSING = "reasonsThatPauseSales";
  private static final Pattern BAR = Pattern.compile("\\|");

  private ContactReasons() {}

  /** Every reason that a rule, a row or the parameter {@code reasonsThatPauseSales} names. */
  public static List<String> of(RulebookContent content, List<RuleText> texts) {
    Words words = new Words();
    RuleUnderstanding.of(texts).forEach(rule -> RuleWords.add(rule, words));
    content.tables().values().forEach(stage -> stage.forEach(it -> TableWords.add(it, words)));
    Set<String> reasons = new TreeSet<>(words.used(WordKind.REASON, Use.READ));
    for (Parameters period : content.parameters().periods()) {
      if (period.names().contains(PAUSING)) {
        BAR.splitAsStream(period.text(PAUSING)).filter(it -> !it.isBlank()).forEach(reasons::add);
      }
    }
    return List.copyOf(reasons);
  }
}
