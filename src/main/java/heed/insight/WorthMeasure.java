package heed.insight;

import heed.insight.ClientCountDao.Worth;
import heed.insight.SmallCells.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What clients are worth, by tier or by segment, as of each client's newest decision. */
final class WorthMeasure implements Measure {
  private static final String DECIDED_FOR = "clients that Heed has decided for";
  private static final List<String> TIERS =
      List.of("HIGH", "MEDIUM", "LOW", "NEGATIVE", ResponseMeasure.UNKNOWN);

  private final ClientCountDao clients;
  private final Dimension by;

  WorthMeasure(ClientCountDao clients, Dimension by) {
    this.clients = clients;
    this.by = by;
  }

  @Override
  public About about() {
    boolean tier = by == Dimension.TIER;
    String there = "clients in the " + by.word();
    return new About(
        "value-by-" + by.word(),
        "What clients are worth, by %s, as of each client's newest decision".formatted(by.word()),
        false,
        Set.of(tier ? Filter.SEGMENT : Filter.TIER),
        List.of(
            new Figure("clients", Unit.SHARE, there, DECIDED_FOR),
            new Figure("current", Unit.MONEY, "their current value, a year", there),
            new Figure("potential", Unit.MONEY, "their potential value, a year", there),
            new Figure("lifetime", Unit.MONEY, "their lifetime value", there)));
  }

  @Override
  public List<Series> read(Question question) {
    List<Worth> tiers =
        clients.worthByTier(by == Dimension.TIER ? question.only(Filter.SEGMENT) : "");
    List<Worth> found =
        by == Dimension.TIER
            ? tiers.stream().map(WorthMeasure::named).sorted(IN_ORDER).toList()
            : clients.worthBySegment(question.only(Filter.TIER)).stream()
                .sorted(MOST_FIRST)
                .toList();
    long all =
        tiers.stream()
            .filter(
                it ->
                    by == Dimension.TIER
                        || List.of("", it.label()).contains(question.only(Filter.TIER)))
            .mapToLong(Worth::clients)
            .sum();
    Set<String> hidden =
        SmallCells.among(
            found.stream().map(it -> new Size(it.label(), it.clients())).toList(), by.addsUp());
    List<Figure> figures = about().figures();
    return List.of(
        series(figures.get(0), found, hidden, it -> Row.share(it.label(), it.clients(), all)),
        means(figures.get(1), found, hidden, Worth::current),
        means(figures.get(2), found, hidden, Worth::potential),
        means(figures.get(3), found, hidden, Worth::lifetime));
  }

  private static final Comparator<Worth> MOST_FIRST =
      Comparator.comparingLong(Worth::clients).reversed().thenComparing(Worth::label);
  private static final Comparator<Worth> IN_ORDER =
      Comparator.comparingInt(it -> TIERS.indexOf(it.label()));

  private Series means(
      Figure figure, List<Worth> found, Set<String> hidden, ToDoubleFunction<Worth> worth) {
    return series(
        figure, found, hidden, it -> Row.mean(it.label(), worth.applyAsDouble(it), it.clients()));
  }

  private Series series(
      Figure figure, List<Worth> found, Set<String> hidden, Function<Worth, Row> row) {
    return new Series(
        figure,
        by.addsUp() ? total(found, row) : null,
        Series.hiddenLast(
            found.stream()
                .map(it -> hidden.contains(it.label()) ? Row.hidden(it.label()) : row.apply(it))
                .toList()));
  }

  private static Row total(List<Worth> found, Function<Worth, Row> row) {
    Worth all =
        Stream.concat(Stream.of(new Worth("ALL", 0, 0, 0, 0)), found.stream())
            .reduce(WorthMeasure::together)
            .orElseThrow();
    return all.clients() < SmallCells.SMALLEST ? Row.hidden("ALL") : row.apply(all);
  }

  private static Worth together(Worth one, Worth other) {
    return new Worth(
        "ALL",
        one.clients() + other.clients(),
        one.current() + other.current(),
        one.potential() + other.potential(),
        one.lifetime() + other.lifetime());
  }

  private static Worth named(Worth found) {
    return found.label().isEmpty()
        ? new Worth(
            ResponseMeasure.UNKNOWN,
            found.clients(),
            found.current(),
            found.potential(),
            found.lifetime())
        : found;
  }
}
