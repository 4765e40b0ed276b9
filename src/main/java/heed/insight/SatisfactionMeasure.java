package heed.insight;

import heed.insight.SatisfactionDao.Answers;
import heed.insight.SmallCells.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How satisfied clients are: net promoters and satisfied, by tier, segment and channel. */
final class SatisfactionMeasure implements Measure {
  private static final List<String> SIDES = List.of("tier", "segment", "channel");
  private static final Comparator<Answers> MOST_FIRST =
      Comparator.comparingLong(Answers::all).reversed().thenComparing(Answers::label);

  private final SatisfactionDao answers;

  SatisfactionMeasure(SatisfactionDao answers) {
    this.answers = answers;
  }

  @Override
  public About about() {
    return new About(
        "satisfaction",
        "How satisfied clients are, by each client's newest answer in the period",
        true,
        Set.of(Filter.SEGMENT, Filter.TIER, Filter.CHANNEL),
        Stream.concat(
                SIDES.stream()
                    .map(
                        side ->
                            new Figure(
                                "nps-by-" + side,
                                Unit.SCORE,
                                "answers 9-10 less answers 0-6",
                                "answers to question NPS")),
                SIDES.stream()
                    .map(
                        side ->
                            new Figure(
                                "csat-by-" + side,
                                Unit.SHARE,
                                "answers 4-5",
                                "answers to question CSAT")))
            .toList());
  }

  @Override
  public List<Series> read(Question question) {
    List<Answers> counted =
        answers.count(
            question.period().from(),
            question.period().to(),
            question.only(Filter.SEGMENT),
            question.only(Filter.TIER),
            question.only(Filter.CHANNEL));
    return about().figures().stream().map(figure -> series(figure, counted)).toList();
  }

  private static Series series(Figure figure, List<Answers> counted) {
    List<Answers> own =
        counted.stream()
            .filter(it -> figure.name().equalsIgnoreCase(it.question() + "-by-" + it.side()))
            .map(SatisfactionMeasure::named)
            .sorted(MOST_FIRST)
            .toList();
    boolean addsUp = !figure.name().endsWith("segment");
    Set<String> hidden =
        SmallCells.among(own.stream().map(it -> new Size(it.label(), it.all())).toList(), addsUp);
    Answers all =
        Stream.concat(Stream.of(new Answers("", "", "ALL", 0, 0, 0)), own.stream())
            .reduce(SatisfactionMeasure::together)
            .orElseThrow();
    Row total = all.all() < SmallCells.SMALLEST ? Row.hidden("ALL") : row(figure.unit(), all);
    return new Series(
        figure,
        addsUp ? total : null,
        Series.hiddenLast(
            own.stream()
                .map(
                    it ->
                        hidden.contains(it.label())
                            ? Row.hidden(it.label())
                            : row(figure.unit(), it))
                .toList()));
  }

  private static Row row(Unit unit, Answers given) {
    if (unit == Unit.SHARE) {
      return Row.share(given.label(), given.good(), given.all());
    }
    Interval interval = Interval.ofNetScore(given.good(), given.bad(), given.all());
    double net = (double) given.good() - given.bad();
    return new Row(
        given.label(), net, given.all(), net / given.all(), interval.low(), interval.high(), false);
  }

  private static Answers together(Answers one, Answers other) {
    return new Answers(
        "", "", "ALL", one.all() + other.all(), one.good() + other.good(), one.bad() + other.bad());
  }

  private static Answers named(Answers given) {
    return given.label().isEmpty()
        ? new Answers(
            given.question(),
            given.side(),
            ResponseMeasure.UNKNOWN,
            given.all(),
            given.good(),
            given.bad())
        : given;
  }
}
