package heed.rulebook.review;

import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookContent;
import heed.rulebook.RulebookFiles;
import heed.rulebook.sentence.RuleText;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Understands a rulebook whose rules are sound each by itself: whether its files fit together, and
 * whether each rule and row can do what its author meant. Of what other files have faults in, only
 * what is sure all the same is said.
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

  private static final Logger LOG = LoggerFactory.getLogger(Review.class);

  private Review() {}

  /**
   * Everything found, errors and warnings, in the order of files and lines.
   *
   * @param content what was read of the files; its own problems are not repeated
   * @param texts the rules as they are built, which have passed the check
   */
  public static List<RuleProblem> of(
      RulebookFiles files, RulebookContent content, List<RuleText> texts) {
    Set<ReviewFinding> doubts = Doubts.because(content.problems());
    if (doubts.size() == ReviewFinding.values().length) {
      return List.of();
    }
    Report report = new Report(doubts);
    try {
      Reviewed rulebook = Reviewed.of(files, content, texts);
      REVIEWERS.forEach(reviewer -> reviewer.review(rulebook, report));
    } catch (RuntimeException e) {
      // What the review cannot cope with must not go live unseen. With faults it does not anyway.
      if (!doubts.isEmpty()) {
        return List.of();
      }
      LOG.error("The review fails", e);
      report.add(
          new RuleProblem(
              "rules",
              0,
              0,
              "Heed cannot review this rulebook. Undo what you changed last, and show it to whoever runs Heed: the log says more."));
    }
    return report.problems();
  }
}
