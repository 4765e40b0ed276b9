package heed.rulebook.table;

import heed.client.Profile;
import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.Household;
import heed.client.fact.Today;
import heed.rulebook.RuleProblem;
import heed.rulebook.Situation;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.conclusion.Tier;
import heed.rulebook.sheet.CsvSheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a table of ten input headings costs a decision, whatever its length, when a handful of rows
 * match; and what reading it costs a release.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleTableBenchmark {
  private static final int CLIENTS = 64;

  @Param({"100", "1000", "10000"})
  int rows;

  private final List<Situation> clients = new ArrayList<>();
  private byte[] csv;
  private RuleTable table;
  private int next;

  @Setup
  public void build() {
    Random random = new Random(7);
    csv = csv(random).getBytes(StandardCharsets.UTF_8);
    table = readTable();
    double matches = 0;
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(client(random));
      matches += table.match(new Reading(clients.get(i))).size();
    }
    System.out.printf("# %d rows, %d bytes; %.1f match%n", rows, csv.length, matches / CLIENTS);
  }

  /** One look-up with nothing read of the client before. */
  @Benchmark
  public List<TableRow> lookUp() {
    next = (next + 1) % CLIENTS;
    return table.match(new Reading(clients.get(next)));
  }

  /** From the bytes of the file to the finished index, every cell checked. */
  @Benchmark
  public RuleTable readTable() {
    List<RuleProblem> problems = new ArrayList<>();
    RuleTable read =
        CsvSheet.read("3-eligibility/large.csv", csv, problems)
            .flatMap(sheet -> new TableReader(Set.of("OFFER")).read(sheet, Stage.ELIGIBILITY))
            .orElseThrow();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return read;
  }

  /** Rows are as specific as the table is long, so that a handful match at any length. */
  private String csv(Random random) {
    StringBuilder text =
        new StringBuilder(
            "occupation,age,gender,area,segment,holds,tenure months,income per month,value tier,risk band,action,verdict,code,because\n");
    for (int row = 0; row < rows; row++) {
      int age = 18 + random.nextInt(50);
      int tenure = random.nextInt(100);
      int income = random.nextInt(2_000);
      text.append("JOB_").append(random.nextInt(Math.max(1, rows / 200))).append(',');
      text.append(age).append('-').append(age + 5 + random.nextInt(30)).append(',');
      text.append(random.nextInt(3) == 0 ? "FEMALE" : "").append(',');
      text.append(random.nextInt(3) == 0 ? "not RURAL" : "").append(',');
      text.append(random.nextInt(2) == 0 ? "SEGMENT_1 | SEGMENT_2" : "").append(',');
      text.append(random.nextInt(3) == 0 ? "not INSURANCE | CARD" : "").append(',');
      text.append(">= ").append(tenure).append(',');
      text.append(income).append('-').append(income + 1_000).append(',');
      text.append(random.nextInt(4) == 0 ? "HIGH | MEDIUM" : "").append(',');
      text.append(random.nextInt(4) == 0 ? "not HIGH" : "").append(',');
      text.append("OFFER,ELIGIBLE,CODE_").append(row).append(",row ").append(row).append('\n');
    }
    return text.toString();
  }

  private Situation client(Random random) {
    LocalDate today = LocalDate.of(2026, 11, 24);
    Client client =
        new Client(
            "c",
            random.nextBoolean() ? Gender.FEMALE : Gender.MALE,
            18 + random.nextInt(60),
            random.nextBoolean() ? Area.URBAN : Area.RURAL,
            "en",
            "JOB_" + random.nextInt(Math.max(1, rows / 200)),
            null,
            null,
            random.nextInt(120),
            null,
            null,
            null,
            null);
    Household household =
        new Household(4, 2, 2, (double) random.nextInt(3_000), null, null, today);
    List<Holding> holdings = new ArrayList<>();
    for (Family family : List.of(Family.LOAN, Family.SAVINGS, Family.CARD)) {
      if (random.nextBoolean()) {
        holdings.add(
            new Holding(family.name(), "P", family, null, null, null, 10.0, today, null));
      }
    }
    Profile profile =
        new Profile(
            client, null, household, holdings, null, null, null, null, null, null, null, null);
    return new Situation(
        profile,
        List.of(),
        new Today(today),
        new ClientValue(1, 1, 0.1, random.nextBoolean() ? Tier.HIGH : Tier.LOW),
        null,
        List.of(new Segment(Scheme.SOCIAL, "SEGMENT_" + random.nextInt(4), "because", "f:1")));
  }
}
