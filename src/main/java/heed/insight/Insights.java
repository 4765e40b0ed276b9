package heed.insight;

import heed.catalogue.Action;
import heed.catalogue.Catalogue;
import heed.insight.Measure.About;
import heed.rulebook.conclusion.Tier;
import heed.shared.Channel;
import heed.shared.InvalidInput;
import heed.shared.Nearest;
import heed.shared.NotFound;
import heed.shared.UtcDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The measures that there are, and what they are now. */
public final class Insights {
  /** How long a period is where nothing is said of it. */
  public static final int DEFAULT_DAYS = 30;

  private static final List<String> OF_PERIOD = List.of("from", "to", "days");

  private final Map<String, Measure> measures = new LinkedHashMap<>();
  private final TallyDao tallies;
  private final UpkeepDao upkeep;
  private final Supplier<Catalogue> catalogue;
  private final Clock clock;

  public Insights(
      TallyDao tallies,
      ClientCountDao clients,
      SatisfactionDao satisfaction,
      ConductDao conduct,
      UpkeepDao upkeep,
      Supplier<Catalogue> catalogue,
      Clock clock) {
    this.tallies = tallies;
    this.upkeep = upkeep;
    this.catalogue = catalogue;
    this.clock = clock;
    Stream.of(
            new ActivityMeasure(conduct),
            new ResponseMeasure(tallies, Dimension.ACTION, "What comes of contacts, by action"),
            new ResponseMeasure(tallies, Dimension.CHANNEL, "What comes of contacts, by channel"),
            new ResponseMeasure(
                tallies,
                Dimension.SEGMENT,
                "What comes of contacts, by the segments that the client was in; a client is in"
                    + " several"),
            new ResponseMeasure(
                tallies, Dimension.TIER, "What comes of contacts, by the client's value tier"),
            new ResponseMeasure(
                tallies,
                Dimension.CONTACT,
                "What comes of the how manieth contact about an action within 90 days; 10 stands"
                    + " for 10 and more"),
            new WorthMeasure(clients, Dimension.TIER),
            new WorthMeasure(clients, Dimension.SEGMENT),
            new OutreachMeasure(clients, clock),
            new SatisfactionMeasure(satisfaction),
            new AlarmMeasure(conduct, clock))
        .forEach(it -> measures.put(it.about().name(), it));
  }

  /** What each measure says of itself. */
  public List<About> all() {
    return measures.values().stream().map(Measure::about).toList();
  }

  /**
   * What the measure says of itself.
   *
   * @throws NotFound if there is none of that name
   */
  public About about(String name) {
    return get(name).about();
  }

  /** The values that a filter may have. */
  public List<String> choices(Filter filter) {
    return switch (filter) {
      case SEGMENT -> tallies.findWords("SEGMENT");
      case TIER -> names(Tier.values());
      case CHANNEL -> names(Channel.values());
      case ACTION ->
          Stream.concat(
                  tallies.findWords("ACTION").stream(),
                  catalogue.get().actions().stream().map(Action::code))
              .distinct()
              .sorted()
              .toList();
    };
  }

  /**
   * Takes a measure.
   *
   * @param asked {@code from} and {@code to}, or {@code days}, and filters by their words; what is
   *     empty counts as not said
   * @throws NotFound if there is no such measure
   * @throws InvalidInput if it cannot be asked for that
   */
  public Reading read(String name, Map<String, String> asked) {
    Measure measure = get(name);
    About about = measure.about();
    Question question = question(about, asked);
    Map<String, String> filters = new TreeMap<>();
    question.filters().forEach((filter, value) -> filters.put(filter.word(), value));
    return new Reading(
        name,
        about.meaning(),
        about.overPeriod() ? question.period() : null,
        filters,
        upkeep.findMark().map(it -> it.plus(Upkeep.STORED_WITHIN)).orElse(null),
        SmallCells.SMALLEST,
        measure.read(question));
  }

  private Measure get(String name) {
    Measure measure = measures.get(name);
    if (measure == null) {
      throw new NotFound(
          "There is no measure %s%s"
              .formatted(
                  name,
                  Nearest.to(name, measures.keySet())
                      .map("; did you mean %s?"::formatted)
                      .orElse(". There are " + String.join(", ", measures.keySet()) + ".")));
    }
    return measure;
  }

  private Question question(About about, Map<String, String> asked) {
    List<String> known =
        Stream.concat(
                about.overPeriod() ? OF_PERIOD.stream() : Stream.of(),
                about.filters().stream().map(Filter::word).sorted())
            .toList();
    Map<Filter, String> filters = new EnumMap<>(Filter.class);
    Map<String, String> said = new TreeMap<>(asked);
    said.values().removeIf(String::isBlank);
    said.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            throw new InvalidInput(key, notAsked(about.name(), key, known));
          }
          if (!OF_PERIOD.contains(key)) {
            Filter filter = Filter.valueOf(key.toUpperCase(java.util.Locale.ROOT));
            requireKnown(filter, value, choices(filter));
            filters.put(filter, value);
          }
        });
    return new Question(period(said), filters);
  }

  private static String notAsked(String measure, String key, Collection<String> known) {
    return "%s cannot be asked for %s%s"
        .formatted(
            measure,
            key,
            Nearest.to(key, known)
                .map("; did you mean %s?"::formatted)
                .orElse(known.isEmpty() ? "." : ", only for " + String.join(", ", known) + "."));
  }

  private static void requireKnown(Filter filter, String value, List<String> choices) {
    if (!choices.contains(value)) {
      throw new InvalidInput(
          filter.word(),
          "There is no %s %s%s"
              .formatted(
                  filter.word(),
                  value,
                  Nearest.to(value, choices).map("; did you mean %s?"::formatted).orElse(".")));
    }
  }

  private Period period(Map<String, String> said) {
    LocalDate today = UtcDay.of(clock.instant());
    LocalDate to = day(said, "to").orElse(today);
    Optional<LocalDate> from = day(said, "from");
    return from.isPresent() ? new Period(from.get(), to) : Period.ending(to, days(said));
  }

  private static Optional<LocalDate> day(Map<String, String> said, String key) {
    try {
      return Optional.ofNullable(said.get(key)).map(LocalDate::parse);
    } catch (DateTimeParseException notADay) {
      throw new InvalidInput(key, key + " must be a day such as 2026-11-24");
    }
  }

  private static int days(Map<String, String> said) {
    String days = said.getOrDefault("days", String.valueOf(DEFAULT_DAYS));
    if (!days.matches("[1-9]\\d{0,3}")) {
      throw new InvalidInput("days", "days must be a whole number from 1");
    }
    return Integer.parseInt(days);
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
