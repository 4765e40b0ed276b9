package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.sentence.RuleText;
import java.util.List;

/**
 * Understands a rulebook whose files are sound each by itself: whether they fit together, and
 * whether each rule and row can do what its author meant.
 */
public final class Review {
  private static final List<Reviewer> REVIEWERS =
      List.of(
          new UnknownWords(),
          new UnreadWords(),
          new LonelyWords(),
          new Reasons(),
          new ParameterLines(),
          new Proposals(),
          new NeverFiring(),
          new IdleRules(),
          new IdleRows(),
          new ImpossibleCells(),
          new Bands(),
          new MissingWords(),
          new ScriptGaps(),
          new BannedPhrases(),
          new ContactLimits(),
          new RemedyLines());

  private Review() {}

  /**
   * Everything found, errors and warnings, in the order of files and lines.
   *
   * @param content what was read of the files, without a problem
   * @param texts the rules as they are built, which have passed the check
   */
  public static List<RuleProblem> of(
      RulebookFiles files, RulebookContent content, List<RuleText> texts) {
    Report report = new Report();
    try {
      Reviewed rulebook = Reviewed.of(files, content, texts);
      REVIEWERS.forEach(reviewer -> reviewer.review(rulebook, report));
    } catch (RuntimeException e) {
      // What the review cannot cope with must not go live unseen.
      report.add(new RuleProblem("rules", 0, 0, "this rulebook cannot be reviewed: " + e));
    }
    return report.problems();
  }
}
