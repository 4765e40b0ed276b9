package heed.insight;

import heed.insight.ConductDao.AnswersOfDay;
import heed.insight.ConductDao.OfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened, day by day: decisions, answers, conversions. Days count, not clients. */
final class ActivityMeasure implements Measure {
  private final ConductDao conduct;

  ActivityMeasure(ConductDao conduct) {
    this.conduct = conduct;
  }

  @Override
  public About about() {
    return new About(
        "activity",
        "Decisions made, answers given and conversions, day by day (UTC)",
        true,
        Set.of(),
        List.of(
            new Figure("decisions", Unit.COUNT, "decisions made", null),
            new Figure(
                "responses",
                Unit.COUNT,
                "answers that clients gave, on the day on which they gave them",
                null),
            new Figure("conversions", Unit.COUNT, "answers CONVERTED", null)));
  }

  @Override
  public List<Series> read(Question question) {
    Period period = question.period();
    Instant from = period.from().atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant until = period.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    List<Figure> figures = about().figures();
    List<AnswersOfDay> answers = conduct.answers(from, until);
    return List.of(
        series(figures.get(0), period, conduct.decisions(period.from(), period.to())),
        series(
            figures.get(1),
            period,
            answers.stream().map(it -> new OfDay(it.day(), it.number())).toList()),
        series(
            figures.get(2),
            period,
            answers.stream().map(it -> new OfDay(it.day(), it.conversions())).toList()));
  }

  private static Series series(Figure figure, Period period, List<OfDay> found) {
    Map<LocalDate, Long> numbers =
        found.stream().collect(Collectors.toMap(OfDay::day, OfDay::number));
    return new Series(
        figure,
        Row.count("ALL", found.stream().mapToLong(OfDay::number).sum()),
        period
            .from()
            .datesUntil(period.to().plusDays(1))
            .map(day -> Row.count(day.toString(), numbers.getOrDefault(day, 0L)))
            .toList());
  }
}
