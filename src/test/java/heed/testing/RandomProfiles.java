package heed.testing;

import heed.client.Identity;
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
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Full microfinance profiles, drawn from a seed: every fact known, unknown or at an edge. */
public final class RandomProfiles {
  private static final String[] OCCUPATIONS = {
    "SELF_EMPLOYED", "RETIRED", "STUDENT", "MANAGEMENT", "BLUE_COLLAR", null
  };
  private static final String[] PURPOSES = {"BUSINESS", "HOUSING", "SCHOOL_FEES", null};
  private static final String[] EVENTS = {"SCHOOL_TERM_STARTS", "BIRTH", "ILLNESS", "HARVEST_LOSS"};

  private final Random random;
  private final LocalDate today;
  private final List<String> actions;

  /**
   * @param actions codes that contacts and responses may be about
   */
  public RandomProfiles(long seed, LocalDate today, List<String> actions) {
    this.random = new Random(seed);
    this.today = today;
    this.actions = actions;
  }

  /** One more profile. */
  public Profile next(String id) {
    List<Holding> holdings = some(4, this::holding);
    List<LoanAccount> loans = new ArrayList<>();
    for (Holding holding : holdings) {
      if (holding.family() == Family.LOAN && random.nextInt(5) > 0) {
        loans.add(loan(holding.account()));
      }
    }
    return new Profile(
        client(id),
        new Identity(null, maybe("Ana María Quispe"), null),
        random.nextInt(4) == 0 ? null : household(),
        holdings,
        loans,
        some(5, this::contact),
        some(3, this::response),
        some(3, this::consent),
        some(2, this::surveyAnswer),
        some(1, () -> new PovertyScore("KE-2018", "NATIONAL", 40, random.nextDouble())),
        some(2, () -> new LifeEvent(EVENTS[random.nextInt(EVENTS.length)], day(-120, 120))),
        random.nextInt(6) == 0 ? List.of(complaint()) : List.of());
  }

  private Client client(String id) {
    return new Client(
        id,
        one(Gender.values()),
        maybe(16 + random.nextInt(75)),
        one(Area.values()),
        one(new String[] {"en", "es", null}),
        one(OCCUPATIONS),
        one(new String[] {"PRIMARY", "SECONDARY", "TERTIARY", null}),
        one(MaritalStatus.values()),
        maybe(random.nextInt(120)),
        random.nextInt(5) == 0 ? one(ClientStatus.values()) : ClientStatus.ACTIVE,
        one(RiskBand.values()),
        maybe("Central"),
        maybe("O. Officer"));
  }

  private Household household() {
    return new Household(
        maybe(1 + random.nextInt(8)),
        maybe(random.nextInt(6)),
        maybe(random.nextInt(4)),
        maybe(random.nextInt(2000) / 1.0),
        maybe(random.nextInt(800) / 1.0),
        maybe(random.nextInt(150) / 1.0),
        maybe(day(-240, 1)));
  }

  private Holding holding() {
    Family family = one(Family.values());
    return new Holding(
        "a" + random.nextInt(1_000_000),
        family == Family.LOAN ? "BUSINESS_LOAN" : family.name(),
        family,
        random.nextInt(3) == 0 ? one(HoldingStatus.values()) : HoldingStatus.ACTIVE,
        maybe(day(-1000, 0)),
        null,
        maybe(random.nextInt(9000) - 500.0),
        maybe(day(-500, 0)),
        random.nextInt(3) == 0 ? random.nextInt(200) - 20.0 : null);
  }

  private LoanAccount loan(String account) {
    return new LoanAccount(
        account,
        one(PURPOSES),
        maybe(1000.0),
        maybe(random.nextInt(1000) / 1.0),
        maybe(random.nextInt(120) / 1.0),
        maybe(random.nextDouble()),
        random.nextInt(3) == 0 ? random.nextInt(120) : 0,
        maybe(random.nextInt(3) == 0 ? 20 : 0),
        maybe(1 + random.nextInt(8)),
        maybe(day(-10, 200)),
        maybe(random.nextInt(4)),
        random.nextInt(30) == 0);
  }

  private Contact contact() {
    return new Contact(
        moment(-60),
        one(actions.toArray(String[]::new)),
        one(Channel.values()),
        random.nextInt(4) == 0 ? Direction.INBOUND : Direction.OUTBOUND,
        ContactStatus.REACHED,
        null,
        null);
  }

  private Response response() {
    Outcome outcome = one(Outcome.values());
    return new Response(
        moment(-200),
        one(actions.toArray(String[]::new)),
        maybe(one(Channel.values())),
        outcome,
        outcome == Outcome.DECLINED ? one(DeclineReason.values()) : null);
  }

  private Consent consent() {
    return new Consent(
        one(ConsentPurpose.values()),
        random.nextInt(3) == 0 ? null : one(Channel.values()),
        one(ConsentStatus.values()));
  }

  private SurveyAnswer surveyAnswer() {
    return new SurveyAnswer(
        "SATISFACTION", "NPS", Integer.toString(random.nextInt(11)), day(-300, 0), Wave.BASELINE);
  }

  private Complaint complaint() {
    return new Complaint(day(-90, 0), "FEES", one(ComplaintStatus.values()));
  }

  private <T> List<T> some(int atMost, Supplier<T> draw) {
    List<T> drawn = new ArrayList<>();
    int count = random.nextInt(atMost + 1);
    for (int n = 0; n < count; n++) {
      drawn.add(draw.get());
    }
    return drawn;
  }

  private <T> T one(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T maybe(T value) {
    return random.nextInt(5) == 0 ? null : value;
  }

  private LocalDate day(int from, int to) {
    return today.plusDays(from + random.nextInt(to - from + 1));
  }

  private Instant moment(int from) {
    return today
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant()
        .minus(Duration.ofMinutes(random.nextInt(-from * 1440)));
  }
}
