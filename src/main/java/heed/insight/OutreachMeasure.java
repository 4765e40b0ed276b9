package heed.insight;

import heed.insight.ClientCountDao.Group;
import heed.insight.SmallCells.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Whom the institution reaches: among all active clients, and among those who are new. */
final class OutreachMeasure implements Measure {
  private static final List<String> LABELS =
      List.of("NEW", "ACTIVE", "UNDER_18", "18_24", "25_34", "35_49", "50_64", "FROM_65");
  private static final Comparator<Row> IN_ORDER =
      Comparator.<Row>comparingInt(it -> LABELS.indexOf(it.label())).thenComparing(Row::label);

  private final ClientCountDao clients;
  private final Clock clock;

  OutreachMeasure(ClientCountDao clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
  }

  @Override
  public About about() {
    return new About(
        "outreach",
        "Whom we reach: women, people in the country, young and old, and how likely they are poor;"
            + " among active clients, and among those who came in the period",
        true,
        Set.of(Filter.SEGMENT, Filter.TIER),
        List.of(
            new Figure("women", Unit.SHARE, "women", "active clients whose gender is known"),
            new Figure(
                "rural",
                Unit.SHARE,
                "clients in the country",
                "active clients of whom is known where they live"),
            new Figure(
                "age-active", Unit.SHARE, "clients of the age", "active clients of known age"),
            new Figure(
                "age-new", Unit.SHARE, "clients of the age", "new active clients of known age"),
            new Figure(
                "poverty-active",
                Unit.SHARE,
                "their likelihoods of being poor, added up",
                "active clients with a score"),
            new Figure(
                "poverty-new",
                Unit.SHARE,
                "their likelihoods of being poor, added up",
                "new active clients with a score")));
  }

  @Override
  public List<Series> read(Question question) {
    List<Group> groups =
        clients.outreach(
            question.period().from(),
            question.period().to(),
            heed.shared.UtcDay.of(clock.instant()),
            question.only(Filter.SEGMENT),
            question.only(Filter.TIER));
    return about().figures().stream().map(figure -> series(figure, groups)).toList();
  }

  private static Series series(Figure figure, List<Group> groups) {
    boolean age = figure.name().startsWith("age");
    List<Group> own =
        groups.stream()
            .filter(
                it ->
                    figure.name().equals(it.figure())
                        || figure
                            .name()
                            .equals(
                                it.figure() + "-" + it.kind().toLowerCase(java.util.Locale.ROOT)))
            .toList();
    // An age band is small by those in it, since all bands have the same below the line.
    Set<String> hidden =
        SmallCells.among(
            own.stream()
                .map(it -> new Size(it.label(), age ? (long) it.numerator() : it.denominator()))
                .toList(),
            age);
    return new Series(
        figure,
        null,
        own.stream()
            .map(
                it ->
                    hidden.contains(it.label())
                        ? Row.hidden(it.label())
                        : Row.share(it.label(), it.numerator(), it.denominator()))
            .sorted(IN_ORDER)
            .toList());
  }
}
