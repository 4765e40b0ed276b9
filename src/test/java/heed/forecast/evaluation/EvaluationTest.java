package heed.forecast.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.client.Profile;
import heed.client.sample.Samples;
import heed.learning.Lesson;
import heed.learning.Lessons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way of measuring: it gives the figures known from elsewhere, and looks at nothing later. */
class EvaluationTest {
  private static List<Profile> bank;
  private static List<Group> months;
  private static Group mailing;

  @BeforeAll
  static void readTheSamples() throws IOException {
    bank = Samples.bankMarketing(Path.of("samples"));
    months = Splits.byMonth(lessons(bank), 100);
    mailing = Splits.laterFromEarlier(lessons(Samples.creditOffers(Path.of("samples"))));
  }

  @Test
  void theLater24MonthsWith100CallsOrMoreAreRanked() {
    assertThat(months).hasSize(24);
    assertThat(months.stream().mapToInt(month -> month.ranked().size()).sum()).isEqualTo(26_220);
  }

  @Test
  void whatIsLearnedFromLiesBeforeWhatIsForetold() {
    for (Group group : months) {
      assertThat(group.earlier())
          .allMatch(lesson -> lesson.on().isBefore(group.ranked().get(0).on()));
    }
    assertThat(mailing.earlier()).hasSize(4_958);
    assertThat(mailing.ranked()).hasSize(19_599);
  }

  @Test
  void noProfileShowsTheAnswerThatIsToBeForetold() {
    for (Group group : months) {
      assertThat(group.ranked())
          .allMatch(
              lesson ->
                  lesson.before().holdings().stream()
                      .noneMatch(holding -> holding.product().equals("TERM_DEPOSIT")))
          .allMatch(
              lesson ->
                  lesson.before().responses().stream()
                      .allMatch(answer -> answer.at().isBefore(lesson.at())));
    }
    assertThat(mailing.ranked())
        .allMatch(lesson -> lesson.before().responses().isEmpty())
        .allMatch(
            lesson -> lesson.before().client().status() == heed.client.fact.ClientStatus.CLOSED);
  }

  @Test
  void thePlainMethodsReachTheFiguresKnownFromElsewhere() {
    Contest contest = new Contest(months);
    contest.enter("random", Baselines.chance());
    contest.enter("prior success", Baselines.priorSuccess());
    List<Figure> figures = contest.figures();
    assertThat(figures.get(0).lift().value()).isCloseTo(1, within(1e-9));
    assertThat(figures.get(1).auc().value()).isCloseTo(0.528, within(0.0005));

    Contest letters = new Contest(List.of(mailing));
    letters.enter("recency", Baselines.recency());
    Figure recency = letters.figures().get(0);
    assertThat(recency.auc().value()).isCloseTo(0.680, within(0.0005));
    assertThat(recency.lift().value()).isCloseTo(2.38, within(0.005));
    assertThat(recency.lift().low()).isLessThan(2.38);
    assertThat(recency.lift().high()).isGreaterThan(2.38);
  }

  @Test
  void theFrequencyCurveFallsFromTheFirstCallOn() {
    FrequencyCurve curve = FrequencyCurve.of(bank);
    assertThat(curve.points().stream().map(p -> Math.round(1000 * p.hazard()) / 10.0))
        .containsExactly(5.7, 5.1, 4.1, 3.3, 2.3, 2.1, 1.5, 1.4);
    assertThat(curve.contactsBeyondThird()).isCloseTo(0.295, within(0.0005));
    assertThat(curve.answersBeyondThird()).isCloseTo(0.134, within(0.0005));
  }

  private static List<Lesson> lessons(List<Profile> profiles) {
    return profiles.stream().flatMap(profile -> Lessons.last(profile).stream()).toList();
  }
}
