package heed.decision.cases;

import heed.catalogue.Action;
import heed.client.Profile;
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
import heed.client.fact.Wave;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.rulebook.Release;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A few dozen made-up clients, always the same, that span what facts may be: each unknown, at its
 * edges and between, and each word of its kind.
 */
final class SmokePortfolio {
  private static final int CLIENTS = 48;

  /** How many of the first clients are known by nothing but their key. */
  private static final int UNKNOWN = 1;

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final int[] COUNTS = {0, 1, 2, 5, 50, 1000};
  private static final double[] AMOUNTS = {0, 0.01, 40, 1_500, 25_000, 1e15};
  private static final int[] DAYS = {-40_000, -400, -180, -30, -1, 0, 1, 45, 400};
  private static final String[] OCCUPATIONS = {"SELF_EMPLOYED", "RETIRED", "STUDENT", "FARMER"};
  private static final String[] SCHOOLS = {"PRIMARY", "SECONDARY", "TERTIARY"};
  private static final String[] PURPOSES = {"BUSINESS", "SCHOOL_FEES", "HOUSING", "PERSONAL"};
  private static final String[] EVENTS = {"SCHOOL_TERM_STARTS", "ILLNESS", "BIRTH", "DEATH"};
  private static final String[] REASONS = {"balance-enquiry", "complaint", "close-account"};

  private final Random random;
  private final String[] actions;

  private SmokePortfolio(int seed, List<String> actions) {
    this.random = new Random(seed);
    this.actions = actions.toArray(String[]::new);
  }

  /** The clients, answering to the actions of the release. */
  static List<SmokeClient> of(Release release) {
    List<String> actions = release.catalogue().actions().stream().map(Action::code).toList();
    List<SmokeClient> clients = new ArrayList<>();
    for (int n = 0; n < CLIENTS; n++) {
      SmokePortfolio draw = new SmokePortfolio(n, actions);
      String id = "made-up-" + n;
      clients.add(
          new SmokeClient(
              n < UNKNOWN
                  ? "a client of whom nothing is known"
                  : "a made-up client (number %d)".formatted(n),
              new DecisionInput(
                  n < UNKNOWN ? unknown(id) : draw.profile(id),
                  draw.occasion(),
                  TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                  n)));
    }
    return clients;
  }

  private static Profile unknown(String id) {
    Client client =
        new Client(id, null, null, null, null, null, null, null, null, null, null, null, null);
    return new Profile(client, null, null, null, null, null, null, null, null, null, null, null);
  }

  private Occasion occasion() {
    return new Occasion(
        maybe(one(Channel.values())),
        one(Direction.values()),
        some(() -> new Context("reason", null, one(REASONS))),
        maybe(one(new String[] {"en", "es", "sw"})),
        50);
  }

  private Profile profile(String id) {
    List<Holding> holdings = some(this::holding);
    List<LoanAccount> loans = new ArrayList<>();
    holdings.stream()
        .filter(holding -> holding.family() == Family.LOAN)
        .forEach(holding -> loans.add(loan(holding.account())));
    return new Profile(
        client(id),
        null,
        maybe(household()),
        holdings,
        loans,
        some(this::contact),
        some(this::response),
        some(
            () ->
                new Consent(
                    one(ConsentPurpose.values()),
                    maybe(one(Channel.values())),
                    one(ConsentStatus.values()))),
        some(
            () ->
                new SurveyAnswer(
                    "SATISFACTION",
                    "NPS",
                    "" + random.nextInt(11),
                    day(),
                    maybe(one(Wave.values())))),
        some(
            () ->
                new PovertyScore(
                    "MADE-UP", maybe("NATIONAL"), maybe(random.nextInt(101)), maybe(share()))),
        some(() -> new LifeEvent(one(EVENTS), day())),
        some(() -> new Complaint(day(), "FEES", one(ComplaintStatus.values()))));
  }

  private Client client(String id) {
    return new Client(
        id,
        one(Gender.values()),
        maybe(one(new Integer[] {0, 17, 18, 35, 64, 130})),
        one(Area.values()),
        maybe("en"),
        maybe(one(OCCUPATIONS)),
        maybe(one(SCHOOLS)),
        one(MaritalStatus.values()),
        maybe(count(1200)),
        one(ClientStatus.values()),
        one(RiskBand.values()),
        maybe("Central"),
        maybe("Officer"));
  }

  private Household household() {
    return new Household(
        maybe(Math.max(1, count(60))),
        maybe(count(60)),
        maybe(count(30)),
        maybe(amount()),
        maybe(amount()),
        maybe(amount()),
        maybe(day()));
  }

  private Holding holding() {
    Family family = one(Family.values());
    return new Holding(
        "A" + random.nextInt(1_000_000),
        family.name(),
        family,
        one(HoldingStatus.values()),
        maybe(day()),
        maybe(day()),
        maybe(random.nextBoolean() ? amount() : -amount()),
        maybe(day()),
        maybe(random.nextBoolean() ? amount() : -amount()));
  }

  private LoanAccount loan(String account) {
    return new LoanAccount(
        account,
        maybe(one(PURPOSES)),
        maybe(amount()),
        maybe(amount()),
        maybe(amount()),
        maybe(share()),
        maybe(count(36_500)),
        maybe(count(36_500)),
        maybe(Math.max(1, count(200))),
        maybe(day()),
        maybe(count(50)),
        random.nextInt(8) == 0);
  }

  private Contact contact() {
    return new Contact(
        moment(),
        maybe(one(actions)),
        maybe(one(Channel.values())),
        one(Direction.values()),
        one(ContactStatus.values()),
        maybe("spring"),
        maybe(Math.max(1, count(1000))));
  }

  private Response response() {
    return new Response(
        moment(),
        one(actions),
        maybe(one(Channel.values())),
        one(Outcome.values()),
        maybe(one(DeclineReason.values())));
  }

  /** None for every third, else up to four. */
  private <T> List<T> some(Supplier<T> draw) {
    List<T> drawn = new ArrayList<>();
    for (int n = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(4); n > 0; n--) {
      drawn.add(draw.get());
    }
    return drawn;
  }

  private <T> T one(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private int count(int most) {
    return Math.min(most, COUNTS[random.nextInt(COUNTS.length)]);
  }

  private double amount() {
    return AMOUNTS[random.nextInt(AMOUNTS.length)];
  }

  private double share() {
    return random.nextInt(5) / 4.0;
  }

  private LocalDate day() {
    return TODAY.plusDays(DAYS[random.nextInt(DAYS.length)]);
  }

  private Instant moment() {
    return day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }
}
