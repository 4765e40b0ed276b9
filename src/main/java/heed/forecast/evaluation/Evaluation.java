package heed.forecast.evaluation;

import heed.client.Profile;
import heed.client.sample.Samples;
import heed.learning.Lesson;
import heed.learning.Lessons;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does Heed pick well? Ranks the clients of the sample sets, compares with what they answered, and
 * writes the page of it. Nothing is drawn by chance but the intervals, and those with a fixed seed.
 */
public final class Evaluation {
  private static final int LEAST_ROWS_A_MONTH = 100;
  private static final double BANK_GOAL = 1.70;
  private static final double CREDIT_GOAL = 2.60;

  private static final String REGRESSION = "logistic regression";
  private static final String WITH_ESTIMATE = "Heed: rules with the estimate";
  private static final String MODEL_ALONE = "Heed: the model by itself";
  private static final String WITH_MODEL = "Heed: rules with the model";

  private final HeedMethods heed;
  private final Report report = new Report();

  private Evaluation(HeedMethods heed) {
    this.heed = heed;
  }

  /** Evaluates the rules and samples of the current folder; the argument is the page to write. */
  public static void main(String[] arguments) throws IOException, BrokenRulebook {
    List<Profile> bank = Samples.bankMarketing(Path.of("samples"));
    List<Profile> credit = Samples.creditOffers(Path.of("samples"));
    try (Release release = Release.compile(RulebookFiles.readFolder(Path.of("rules")))) {
      String page = new Evaluation(new HeedMethods(release)).page(bank, credit);
      System.out.print(page);
      Files.writeString(Path.of(arguments[0]), page);
    }
  }

  private String page(List<Profile> bank, List<Profile> credit) {
    report.line(Words.INTRODUCTION);
    report.heading("Bank marketing: whom to call first, month by month").line(Words.BANK);
    List<Lesson> calls = lessons(bank);
    Contest byMonth = new Contest(Splits.byMonth(calls, LEAST_ROWS_A_MONTH));
    byMonth.enter("random", Baselines.chance());
    byMonth.enter("prior success only", Baselines.priorSuccess());
    contend(byMonth, BANK_GOAL);

    report.heading("The half of the bank's clients that was kept unseen").line(Words.UNSEEN);
    Contest unseen = new Contest(Splits.byMonth(Splits.unseenHalf(calls), LEAST_ROWS_A_MONTH / 2));
    unseen.enter("random", Baselines.chance());
    unseen.enter("prior success only", Baselines.priorSuccess());
    contend(unseen, BANK_GOAL);

    report.heading("Credit offers: whom to write to first").line(Words.CREDIT);
    Contest mailings = new Contest(List.of(Splits.laterFromEarlier(lessons(credit))));
    mailings.enter("random", Baselines.chance());
    mailings.enter("recency only", Baselines.recency());
    contend(mailings, CREDIT_GOAL);

    report.heading("What was tried").line(Words.TRIED);
    report.heading("How often to call").line(Words.FREQUENCY, Report.grouped(bank.size()));
    report.curve(FrequencyCurve.of(bank));
    return report.page();
  }

  private void contend(Contest contest, double goal) {
    contest.enter(REGRESSION, new PlainRegression());
    contest.enter(WITH_ESTIMATE, heed.rulesWithEstimate());
    contest.enter(MODEL_ALONE, heed.modelAlone());
    contest.enter(WITH_MODEL, heed.rulesWithModel());
    List<Figure> figures = contest.figures();
    double lift = figures.get(figures.size() - 1).lift().value();
    report
        .figures(figures)
        .line(
            "Goal for Heed: at least %.2f. **%s: %.2f.** Rules with the model above the logistic regression: %s.",
            goal,
            lift >= goal ? "Reached" : "Missed",
            lift,
            Report.two(contest.advantage(WITH_MODEL, REGRESSION)))
        .line("");
  }

  private static List<Lesson> lessons(List<Profile> profiles) {
    return profiles.stream().flatMap(profile -> Lessons.last(profile).stream()).toList();
  }
}
