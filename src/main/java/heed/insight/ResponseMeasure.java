package heed.insight;

import heed.insight.SmallCells.Size;
import heed.insight.TallyDao.Contacts;
import heed.insight.TallyDao.Which;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What comes of contacts, by one of their sides. */
final class ResponseMeasure implements Measure {
  static final String UNKNOWN = "UNKNOWN";

  private static final Comparator<Contacts> MOST_FIRST =
      Comparator.comparingLong(Contacts::reached).reversed().thenComparing(Contacts::label);
  private static final Comparator<Contacts> BY_NUMBER =
      Comparator.comparingInt(it -> Integer.parseInt(it.label()));

  private static final Ratio RESPONSE =
      new Ratio(
          new Figure(
              "response",
              Unit.SHARE,
              "contacts answered with INTERESTED, ACCEPTED or CONVERTED",
              "contacts that reached the client"),
          Contacts::positive,
          Contacts::reached);
  private static final Ratio CONVERSION =
      new Ratio(
          new Figure(
              "conversion",
              Unit.SHARE,
              "contacts answered with CONVERTED",
              "contacts that reached the client"),
          Contacts::converted,
          Contacts::reached);
  private static final Ratio REACH =
      new Ratio(
          new Figure("reach", Unit.SHARE, "contacts that reached the client", "contacts attempted"),
          Contacts::reached,
          Contacts::attempted);
  private static final Ratio RESPONSE_OF_ATTEMPTED =
      new Ratio(
          new Figure(
              "response-of-attempted",
              Unit.SHARE,
              "contacts answered with INTERESTED, ACCEPTED or CONVERTED",
              "contacts attempted"),
          Contacts::positive,
          Contacts::attempted);

  private final TallyDao tallies;
  private final Dimension by;
  private final String meaning;
  private final List<Ratio> ratios;

  /** A figure with what is counted above and below its line. */
  private record Ratio(
      Figure figure, ToLongFunction<Contacts> numerator, ToLongFunction<Contacts> denominator) {
    Row row(Contacts counted) {
      return Row.share(
          counted.label(), numerator.applyAsLong(counted), denominator.applyAsLong(counted));
    }
  }

  ResponseMeasure(TallyDao tallies, Dimension by, String meaning) {
    this.tallies = tallies;
    this.by = by;
    this.meaning = meaning;
    this.ratios =
        by == Dimension.CONTACT
            ? List.of(RESPONSE, CONVERSION)
            : List.of(RESPONSE, CONVERSION, REACH, RESPONSE_OF_ATTEMPTED);
  }

  @Override
  public About about() {
    Set<Filter> filters = EnumSet.allOf(Filter.class);
    filters.removeIf(it -> it.word().equals(by.word()));
    return new About(
        "response-by-" + by.word(),
        meaning,
        true,
        filters,
        ratios.stream().map(Ratio::figure).toList());
  }

  @Override
  public List<Series> read(Question question) {
    List<Contacts> counted =
        tallies.count(by.column(), which(question)).stream()
            .map(ResponseMeasure::named)
            .filter(it -> by != Dimension.CONTACT || !it.label().equals("0"))
            .sorted(by == Dimension.CONTACT ? BY_NUMBER : MOST_FIRST)
            .toList();
    Set<String> hidden =
        SmallCells.among(counted.stream().map(ResponseMeasure::size).toList(), by.addsUp());
    Contacts all = sum(counted);
    boolean fewInAll = all.reached() < SmallCells.SMALLEST;
    return ratios.stream()
        .map(
            ratio ->
                new Series(
                    ratio.figure(),
                    !by.addsUp() ? null : fewInAll ? Row.hidden("ALL") : ratio.row(all),
                    rows(counted, hidden, ratio)))
        .toList();
  }

  private List<Row> rows(List<Contacts> counted, Set<String> hidden, Ratio ratio) {
    List<Row> rows =
        counted.stream()
            .map(it -> hidden.contains(it.label()) ? Row.hidden(it.label()) : ratio.row(it))
            .toList();
    return by == Dimension.CONTACT ? rows : Series.hiddenLast(rows);
  }

  /** Whoever was not reached counts where nobody was, so that few attempts are hidden too. */
  private static Size size(Contacts counted) {
    return new Size(
        counted.label(), counted.reached() == 0 ? counted.attempted() : counted.reached());
  }

  private Which which(Question question) {
    return new Which(
        by == Dimension.SEGMENT
            ? tallies.findWords("SEGMENT")
            : List.of(question.only(Filter.SEGMENT)),
        question.period().months(),
        question.period().looseDays(),
        question.only(Filter.TIER),
        question.only(Filter.CHANNEL),
        question.only(Filter.ACTION));
  }

  private static Contacts named(Contacts counted) {
    return counted.label().isEmpty()
        ? new Contacts(
            UNKNOWN,
            counted.attempted(),
            counted.reached(),
            counted.positive(),
            counted.converted())
        : counted;
  }

  private static Contacts sum(List<Contacts> counted) {
    return Stream.concat(Stream.of(new Contacts("ALL", 0, 0, 0, 0)), counted.stream())
        .reduce(
            (one, other) ->
                new Contacts(
                    "ALL",
                    one.attempted() + other.attempted(),
                    one.reached() + other.reached(),
                    one.positive() + other.positive(),
                    one.converted() + other.converted()))
        .orElseThrow();
  }
}
