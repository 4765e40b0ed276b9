package heed.app.rules;

import heed.app.start.CannotStart;
import heed.decision.cases.CaseTrial;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialText;
import heed.shared.Json;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks a rulebook in a folder as it is checked before it is published, without a database. */
public final class FolderCheck {
  private final PrintStream out;

  public FolderCheck(PrintStream out) {
    this.out = out;
  }

  /**
   * Says what to look at again.
   *
   * @throws BrokenRulebook with everything that is wrong
   */
  public void check(Path folder) throws CannotStart, BrokenRulebook {
    RulebookFiles files = RulebookFolder.read(folder);
    try (Release release = Release.compile(files)) {
      List<RuleProblem> unreadable = new CaseTrial(Json.mapper()).unreadable(release);
      if (!unreadable.isEmpty()) {
        throw new BrokenRulebook(unreadable);
      }
      tellWarnings(release);
      out.printf(
          "The rulebook is sound: %d files, release %s.%n", files.byPath().size(), release.id());
    }
  }

  /**
   * Checks, and runs the cases.
   *
   * @param only texts of which one must be in a case's file or sentence; none for every case
   * @throws BrokenRulebook with everything that is wrong
   * @throws CannotStart with the cases that come out otherwise than expected
   */
  public void test(Path folder, List<String> only) throws CannotStart, BrokenRulebook {
    try (Release release = Release.compile(RulebookFolder.read(folder))) {
      tellWarnings(release);
      TrialReport report = new CaseTrial(Json.mapper(), wanted(only)).of(release);
      TrialText text = new TrialText(report);
      if (!report.passed()) {
        throw new CannotStart(text.whatFailed());
      } else if (only.isEmpty()) {
        out.println("The rulebook is sound. " + text.summary());
      } else if (report.cases() == 0) {
        throw new CannotStart(
            "No case has %s in its file or sentence.".formatted(String.join(" or ", only)));
      } else {
        out.printf("The rulebook is sound. %s%n", text.outcome());
      }
    }
  }

  private void tellWarnings(Release release) {
    release.warnings().forEach(warning -> out.println("Look again: " + warning));
  }

  private static Predicate<String> wanted(List<String> only) {
    return only.stream().map(FolderCheck::holds).reduce(Predicate::or).orElse(told -> true);
  }

  private static Predicate<String> holds(String text) {
    String pattern =
        Pattern.compile("\\*")
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .map(Pattern::quote)
            .reduce((a, b) -> a + ".*" + b)
            .orElse("");
    Predicate<String> found = Pattern.compile(pattern).asPredicate();
    return told -> found.test(told.toLowerCase(Locale.ROOT));
  }
}
