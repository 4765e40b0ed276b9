package heed.rulebook.check;

import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.ClientStatus;
import heed.client.fact.Complaint;
import heed.client.fact.ComplaintStatus;
import heed.client.fact.Consent;
import heed.client.fact.ConsentPurpose;
import heed.client.fact.ConsentStatus;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Context;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.MaritalStatus;
import heed.client.fact.PovertyScore;
import heed.client.fact.Response;
import heed.client.fact.RiskBand;
import heed.client.fact.SurveyAnswer;
import heed.client.fact.Today;
import heed.client.fact.Wave;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.ChannelPreference;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Eligibility;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.NeedSource;
import heed.rulebook.conclusion.ProductFit;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.conclusion.Tier;
import heed.rulebook.conclusion.Verdict;
import heed.rulebook.conclusion.Weight;
import heed.rulebook.conclusion.WeightKind;
import heed.rulebook.sheet.Parameters;
import heed.rulebook.table.TableRow;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every word that a rule may use: the types, their properties and methods, and the constants. */
public final class Vocabulary {
  private static final SortedMap<String, FactType> FACTS = new TreeMap<>();
  private static final SortedMap<String, Set<String>> CONSTANTS = new TreeMap<>();
  private static final List<Class<?>> TYPES;

  static {
    List<FactType> facts =
        List.of(
            FactType.of(Today.class, 1, null, "daysSince", "daysUntil"),
            FactType.of(Client.class, 1, null),
            FactType.of(Household.class, 1, null),
            FactType.of(Holding.class, 100, "account"),
            FactType.of(LoanAccount.class, 100, "account"),
            FactType.of(Contact.class, 200, null),
            FactType.of(Response.class, 200, null),
            FactType.of(Consent.class, 60, null),
            FactType.of(SurveyAnswer.class, 200, null),
            FactType.of(PovertyScore.class, 20, null),
            FactType.of(LifeEvent.class, 60, null),
            FactType.of(Complaint.class, 30, null),
            FactType.of(Context.class, 30, null),
            FactType.of(ClientValue.class, 1, null),
            FactType.of(RepaymentCapacity.class, 1, null),
            FactType.of(Parameters.class, 1, null, "number", "text"),
            FactType.of(
                TableRow.class,
                400,
                null,
                "text",
                "number",
                "scheme",
                "source",
                "verdict",
                "channel",
                "basis",
                "kind"),
            FactType.of(Segment.class, 60, "name"),
            FactType.of(Need.class, 40, "theme"),
            FactType.of(ProductFit.class, 80, "action"),
            FactType.of(Eligibility.class, 80, "action"),
            FactType.of(ChannelPreference.class, 40, "channel"),
            FactType.of(Weight.class, 80, "action"));
    List<Class<? extends Enum<?>>> constants =
        List.of(
            Area.class,
            ClientStatus.class,
            ComplaintStatus.class,
            ConsentPurpose.class,
            ConsentStatus.class,
            ContactStatus.class,
            Family.class,
            Gender.class,
            HoldingStatus.class,
            MaritalStatus.class,
            RiskBand.class,
            Wave.class,
            Basis.class,
            Freshness.class,
            NeedSource.class,
            Scheme.class,
            Tier.class,
            Verdict.class,
            WeightKind.class,
            Channel.class,
            DeclineReason.class,
            Direction.class,
            Outcome.class);
    facts.forEach(fact -> FACTS.put(fact.name(), fact));
    constants.forEach(
        type ->
            CONSTANTS.put(
                type.getSimpleName(),
                Set.copyOf(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList())));
    TYPES = Stream.concat(facts.stream().map(FactType::type), constants.stream()).toList();
  }

  private Vocabulary() {}

  /** The types that rules are compiled against, by their full names. */
  public static List<String> imports() {
    return TYPES.stream().map(Class::getName).toList();
  }

  /** Every type of the vocabulary. */
  public static List<Class<?>> types() {
    return TYPES;
  }

  /** The type that patterns call by this name. */
  public static Optional<FactType> fact(String name) {
    return Optional.ofNullable(FACTS.get(name));
  }

  /** How many facts of the type one decision may hold. */
  public static int most(Class<?> type) {
    return FACTS.get(type.getSimpleName()).most();
  }

  static Collection<String> factNames() {
    return FACTS.keySet();
  }

  static Optional<Set<String>> constants(String enumName) {
    return Optional.ofNullable(CONSTANTS.get(enumName));
  }

  static Collection<String> enumNames() {
    return CONSTANTS.keySet();
  }

  static Set<String> conclusionsOf(Stage stage) {
    return stage.conclusions().stream()
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
