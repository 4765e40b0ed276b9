package heed.rulebook.review.range;

import heed.rulebook.check.FactType;
import heed.rulebook.check.Vocabulary;
import heed.rulebook.review.range.Values.Interval;
import heed.rulebook.table.Heading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the properties of facts, and the headings of tables, can be at all. */
public final class Domains {
  private static final Interval SHARE = new Interval(0, 1);
  private static final Interval NOT_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);

  /** As the fact types themselves accept them. */
  private static final Map<String, Interval> OF_FACTS =
      Map.ofEntries(
          Map.entry("Client.ageYears", new Interval(0, 130)),
          Map.entry("Client.tenureMonths", new Interval(0, 1200)),
          Map.entry("Household.size", new Interval(1, 60)),
          Map.entry("Household.dependants", new Interval(0, 60)),
          Map.entry("Household.schoolAgeChildren", new Interval(0, 30)),
          Map.entry("LoanAccount.paidShare", SHARE),
          Map.entry("LoanAccount.daysPastDue", new Interval(0, 36_500)),
          Map.entry("LoanAccount.worstDaysPastDue12Months", new Interval(0, 36_500)),
          Map.entry("LoanAccount.cycle", new Interval(1, 200)),
          Map.entry("LoanAccount.timesRescheduled", new Interval(0, 50)),
          Map.entry("Contact.nth", new Interval(1, 1000)),
          Map.entry("PovertyScore.score", new Interval(0, 100)),
          Map.entry("PovertyScore.povertyLikelihood", SHARE));

  /** As formulas and rules make them. */
  private static final Map<String, Interval> OF_CONCLUSIONS =
      Map.of(
          "ClientValue.churnLikelihood", SHARE,
          "RepaymentCapacity.debtServiceShare", NOT_NEGATIVE,
          "Need.strength", SHARE,
          "ProductFit.fit", SHARE,
          "ChannelPreference.score", SHARE);

  private static final Map<Heading, Interval> BY_HEADING =
      Map.ofEntries(
          Map.entry(Heading.AGE, new Interval(0, 130)),
          Map.entry(Heading.TENURE_MONTHS, new Interval(0, 1200)),
          Map.entry(Heading.HOUSEHOLD_SIZE, new Interval(1, 60)),
          Map.entry(Heading.DEPENDANTS, new Interval(0, 60)),
          Map.entry(Heading.SCHOOL_AGE_CHILDREN, new Interval(0, 30)),
          Map.entry(Heading.PAID_SHARE, SHARE),
          Map.entry(Heading.DAYS_PAST_DUE, new Interval(0, 36_500)),
          Map.entry(Heading.LOAN_CYCLE, new Interval(0, 200)),
          Map.entry(Heading.MONTHS_SINCE_LAST_ACTIVITY, NOT_NEGATIVE),
          Map.entry(Heading.POVERTY_LIKELIHOOD, SHARE),
          Map.entry(Heading.CHURN_LIKELIHOOD, SHARE),
          Map.entry(Heading.DEBT_SERVICE_SHARE, NOT_NEGATIVE),
          Map.entry(Heading.CONTACTS_IN_30_DAYS, NOT_NEGATIVE));

  private static final Set<Heading> WHOLE =
      Set.of(
          Heading.AGE,
          Heading.TENURE_MONTHS,
          Heading.HOUSEHOLD_SIZE,
          Heading.DEPENDANTS,
          Heading.SCHOOL_AGE_CHILDREN,
          Heading.DAYS_PAST_DUE,
          Heading.LOAN_CYCLE,
          Heading.MONTHS_SINCE_LAST_ACTIVITY,
          Heading.CONTACTS_IN_30_DAYS);

  private Domains() {}

  /** The numbers that properties of facts can be, by {@code Type.property}. */
  static Map<String, Interval> ofFacts() {
    return OF_FACTS;
  }

  private static Interval domain(String property) {
    return OF_FACTS.getOrDefault(property, OF_CONCLUSIONS.get(property));
  }

  /** The numbers that the heading can show. */
  public static Interval of(Heading heading) {
    return BY_HEADING.getOrDefault(
        heading, new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  /** Whether the heading shows whole numbers only. */
  public static boolean isWhole(Heading heading) {
    return WHOLE.contains(heading);
  }

  /** How far apart two neighbouring values of the heading are: a person, a cent, a thousandth. */
  public static double step(Heading heading) {
    return isWhole(heading)
        ? 1
        : Double.isInfinite(of(heading).high()) && heading != Heading.DEBT_SERVICE_SHARE
            ? 0.01
            : 0.001;
  }

  /** The given values, less what the property of the fact can never be. */
  public static Values within(String type, String property, Values values) {
    if (values instanceof Values.Numbers numbers) {
      Interval domain = domain(type + "." + property);
      Values possible =
          domain == null
              ? numbers
              : numbers.and(new Values.Numbers(List.of(domain), true)).orElse(numbers);
      return isWhole(type, property) && possible instanceof Values.Numbers left
          ? left.whole()
          : possible;
    }
    return values instanceof Values.Words words
        ? constants(type, property).map(existing -> (Values) words.among(existing)).orElse(words)
        : values;
  }

  private static boolean isWhole(String type, String property) {
    return property.startsWith("daysSince(")
        || property.startsWith("daysUntil(")
        || propertyType(type, property)
            .filter(t -> t == Integer.class || t == int.class || t == Long.class || t == long.class)
            .isPresent();
  }

  private static Optional<Set<String>> constants(String type, String property) {
    Optional<Class<?>> of = propertyType(type, property);
    if (of.filter(t -> t == boolean.class).isPresent()) {
      return Optional.of(Set.of("true", "false"));
    }
    return of.filter(Class::isEnum)
        .map(
            constants ->
                new HashSet<>(
                    Arrays.stream(constants.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()));
  }

  private static Optional<Class<?>> propertyType(String type, String property) {
    return Vocabulary.fact(type).map(FactType::properties).map(known -> known.get(property));
  }
}
