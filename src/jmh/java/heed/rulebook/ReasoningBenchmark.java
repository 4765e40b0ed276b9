package heed.rulebook;

import heed.client.Profile;
import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Context;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.Household;
import heed.client.fact.LifeEvent;
import heed.client.fact.LoanAccount;
import heed.client.fact.Response;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.conclusion.Tier;
import heed.shared.Channel;
import heed.shared.DeclineReason;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the rules of all stages cost for one client: session, facts, firing and conclusions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReasoningBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final List<Context> CONTEXTS =
      List.of(new Context("reason", null, "balance-enquiry"));

  /** How many contacts and responses the client has had. */
  @Param({"6", "60"})
  public int history;

  private Release release;
  private Profile profile;

  @Setup
  public void compile() throws BrokenRulebook {
    Path shipped = Path.of(System.getProperty("heed.rules", "rules"));
    Path folder =
        Files.isDirectory(shipped) ? shipped : Path.of("src/test/resources/rulebooks/small");
    release = Release.compile(RulebookFiles.readFolder(folder));
    profile = trader();
    System.out.println(conclusions().size() + " conclusions from " + folder);
  }

  @TearDown
  public void close() {
    release.close();
  }

  @Benchmark
  public List<Conclusion> conclusions() {
    try (Reasoning reasoning = release.reasonAbout(profile, CONTEXTS, TODAY)) {
      reasoning.know(
          new ClientValue(120, 900, 0.15, Tier.MEDIUM),
          new RepaymentCapacity(0.2, 0.5, 270.0, Freshness.FRESH));
      List<Conclusion> all = new ArrayList<>();
      for (Stage stage : Stage.values()) {
        all.addAll(reasoning.conclude(stage));
      }
      return all;
    }
  }

  /** A trader in town with children at school and a business loan that goes into their fees. */
  private Profile trader() {
    return new Profile(
        new Client(
            "c1",
            Gender.FEMALE,
            34,
            Area.URBAN,
            "en",
            "SELF_EMPLOYED",
            "SECONDARY",
            null,
            40,
            null,
            null,
            "Town",
            "o7"),
        null,
        new Household(5, 3, 2, 900.0, 500.0, 0.0, TODAY.minusDays(40)),
        List.of(
            holding("l1", "BUSINESS_LOAN", Family.LOAN, null),
            holding("s1", "SAVINGS_ACCOUNT", Family.SAVINGS, 310.0),
            holding("c1", "CURRENT_ACCOUNT", Family.CURRENT, 2200.0),
            holding("w1", "MOBILE_WALLET", Family.WALLET, 12.0)),
        List.of(
            new LoanAccount(
                "l1",
                "SCHOOL_FEES",
                1500.0,
                600.0,
                150.0,
                0.6,
                0,
                0,
                3,
                TODAY.plusDays(100),
                0,
                false)),
        IntStream.range(0, history).mapToObj(ReasoningBenchmark::contact).toList(),
        IntStream.range(0, history / 2).mapToObj(ReasoningBenchmark::response).toList(),
        null,
        null,
        null,
        List.of(new LifeEvent("SCHOOL_TERM_STARTS", TODAY.plusDays(45))),
        null);
  }

  private static Holding holding(String account, String product, Family family, Double balance) {
    return new Holding(
        account,
        product,
        family,
        null,
        TODAY.minusYears(2),
        null,
        balance,
        TODAY.minusDays(20),
        30.0);
  }

  private static Instant daysAgo(int days) {
    return TODAY.atStartOfDay().toInstant(ZoneOffset.UTC).minus(Duration.ofDays(days));
  }

  private static Contact contact(int i) {
    return new Contact(
        daysAgo(10 + 9 * i),
        "TERM_DEPOSIT",
        Channel.CALL,
        Direction.OUTBOUND,
        i % 2 == 0 ? ContactStatus.REACHED : ContactStatus.NOT_REACHED,
        "spring",
        i + 1);
  }

  private static Response response(int i) {
    return new Response(
        daysAgo(10 + 18 * i),
        "TERM_DEPOSIT",
        Channel.CALL,
        Outcome.DECLINED,
        DeclineReason.NO_NEED);
  }
}
