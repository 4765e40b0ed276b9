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

  private Evaluation() {}

  /** Evaluates the rules and samples of the current folder; the argument is the page to write. */
  public static void main(String[] arguments) throws IOException, BrokenRulebook {
    String page = evaluate(Path.of("rules"), Path.of("samples"));
    System.out.print(page);
    Files.writeString(Path.of(arguments[0]), page);
  }

  private static String evaluate(Path rules, Path samples) throws IOException, BrokenRulebook {
    List<Profile> bank = Samples.bankMarketing(samples);
    List<Profile> credit = Samples.creditOffers(samples);
    try (Release release = Release.compile(RulebookFiles.readFolder(rules))) {
      HeedMethods heed = new HeedMethods(release);
      FrequencyCurve curve = FrequencyCurve.of(bank);
      return new Report()
          .line(Words.INTRODUCTION)
          .heading("Bank marketing: whom to call first, month by month")
          .line(Words.BANK)
          .figures(bank(heed, lessons(bank)).figures())
          .heading("Credit offers: whom to write to first")
          .line(Words.CREDIT)
          .figures(credit(heed, lessons(credit)).figures())
          .heading("How often to call")
          .line(Words.FREQUENCY, Report.grouped(bank.size()))
          .curve(curve)
          .line(
              "Calls beyond the third are %.1f %% of calls and %.1f %% of sales.",
              100 * curve.contactsBeyondThird(), 100 * curve.answersBeyondThird())
          .page();
    }
  }

  private static Contest bank(HeedMethods heed, List<Lesson> lessons) {
    Contest contest = new Contest(Splits.byMonth(lessons, LEAST_ROWS_A_MONTH));
    contest.enter("random", Baselines.chance());
    contest.enter("prior success only", Baselines.priorSuccess());
    contest.enter("logistic regression", new PlainRegression());
    contest.enter("Heed: rules with the estimate", heed.rulesWithEstimate());
    contest.enter("Heed: the model by itself", heed.modelAlone());
    contest.enter("Heed: rules with the model", heed.rulesWithModel());
    return contest;
  }

  private static Contest credit(HeedMethods heed, List<Lesson> lessons) {
    Contest contest = new Contest(List.of(Splits.laterFromEarlier(lessons)));
    contest.enter("random", Baselines.chance());
    contest.enter("recency only", Baselines.recency());
    contest.enter("logistic regression", new PlainRegression());
    contest.enter("Heed: rules with the estimate", heed.rulesWithEstimate());
    contest.enter("Heed: the model by itself", heed.modelAlone());
    contest.enter("Heed: rules with the model", heed.rulesWithModel());
    return contest;
  }

  private static List<Lesson> lessons(List<Profile> profiles) {
    return profiles.stream().flatMap(profile -> Lessons.last(profile).stream()).toList();
  }
}
