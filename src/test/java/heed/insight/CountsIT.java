package heed.insight;

import static org.assertj.core.api.Assertions.assertThat;

import heed.catalogue.Catalogue;
import heed.insight.Recount.Met;
import heed.insight.TallyDao.Contacts;
import heed.insight.TallyDao.Which;
import heed.shared.UtcDay;
import heed.testing.MadeHistory;
import heed.testing.SettableClock;
import heed.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is tallied is what a count of the raw rows gives, whatever comes late. */
class CountsIT {
  private static final Instant END = Instant.parse("2026-11-24T10:00:00Z");
  private static final Jdbi JDBI = TestDatabase.fresh().jdbi();
  private static final TallyDao TALLIES = JDBI.onDemand(TallyDao.class);
  private static final Upkeep UPKEEP =
      new Upkeep(
          JDBI.onDemand(UpkeepDao.class), () -> new Catalogue(List.of()), SettableClock.at(END));

  @BeforeAll
  static void history() {
    MadeHistory.fill(JDBI, 150, 2_000, 200, END);
    UPKEEP.catchUp();
  }

  @Test
  void talliesAreWhatTheRawRowsSay() {
    compare();
  }

  @Test
  void whatComesLateCountsOnTheDayOfItsContact() {
    Instant lastMonth = END.minus(Duration.ofDays(35));
    run(
        """
        insert into contact (client_id, at, action, channel, status)
        select 'c' || n, ?::timestamptz, 'SAVINGS_GOAL', 'CALL', 'REACHED'
        from generate_series(1, 60) n
        """,
        lastMonth);
    UPKEEP.catchUp();
    compare();
    run(
        """
        insert into response (client_id, at, action, channel, outcome)
        select 'c' || n, ?::timestamptz, 'SAVINGS_GOAL', null, 'CONVERTED'
        from generate_series(1, 40) n
        """,
        lastMonth.plus(Duration.ofDays(20)));
    UPKEEP.catchUp();
    compare();
  }

  @Test
  void anAnswerOfWhoWasHeldOutIsNoContact() {
    UUID id = Upkeep.firstKeyOf(END.minusSeconds(30));
    JDBI.useHandle(
        handle ->
            handle.execute(
                """
                insert into interaction (interaction_id, decided_at, client_id, release, direction,
                  control, proposed, input, decision)
                values (?, ?::timestamptz, 'c1', 'r', 'OUTBOUND', true, '{WINBACK}', '{}',
                  '{"client":{"segments":[],"value":{"tier":"LOW"}},"heldOut":["WINBACK"]}')
                """,
                id,
                END.minusSeconds(30).toString()));
    run(
        """
        insert into contact (client_id, at, action, channel, status)
        values ('c1', ?::timestamptz, 'WINBACK', 'CALL', 'REACHED')
        """,
        END.minusSeconds(30));
    JDBI.useHandle(
        handle ->
            handle.execute(
                """
                insert into response (client_id, at, action, outcome, interaction_id)
                values ('c1', ?::timestamptz, 'WINBACK', 'CONVERTED', ?)
                """,
                END.toString(),
                id));
    UPKEEP.catchUp();
    compare();
    assertThat(number("select count(*) from insight_contact where at = '2026-11-24T09:59:30Z'"))
        .isZero();
  }

  @Test
  void aDecisionIsCountedOnceHoweverOftenItIsRead() {
    new Upkeep(
            JDBI.onDemand(UpkeepDao.class), () -> new Catalogue(List.of()), SettableClock.at(END))
        .catchUp();
    String sum = "select coalesce(sum(decisions), 0) from insight_day";
    String rows = "select count(*) from interaction";
    assertThat(number(sum)).isEqualTo(number(rows));
  }

  private static long number(String sql) {
    return JDBI.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static void run(String sql, Instant at) {
    JDBI.useHandle(handle -> handle.execute(sql, at.toString()));
  }

  private static void compare() {
    List<Met> raw = new Recount(JDBI).contacts;
    assertThat(raw).hasSizeGreaterThan(700);
    Random random = new Random(3);
    for (int round = 0; round < 20; round++) {
      Period period =
          Period.ending(UtcDay.of(END).minusDays(random.nextInt(60)), 1 + random.nextInt(170));
      String segment = random.nextBoolean() ? "" : "SAVERS";
      String tier = random.nextInt(3) == 0 ? "LOW" : "";
      String channel = random.nextInt(3) == 0 ? "CALL" : "";
      Predicate<Met> in =
          it ->
              !it.day().isBefore(period.from())
                  && !it.day().isAfter(period.to())
                  && (segment.isEmpty() || it.segments.contains(segment))
                  && (tier.isEmpty() || it.tier.equals(tier))
                  && (channel.isEmpty() || it.channel.equals(channel));
      List<Met> counted = raw.stream().filter(in).toList();
      Which which =
          new Which(List.of(segment), period.months(), period.looseDays(), tier, channel, "");
      same("action", which, counted, it -> Stream.of(it.action));
      same("channel", which, counted, it -> Stream.of(it.channel));
      same("tier", which, counted, it -> Stream.of(it.tier));
      same("nth", which, counted, it -> Stream.of(String.valueOf(it.nth)));
      if (segment.isEmpty()) {
        Which each =
            new Which(
                TALLIES.findWords("SEGMENT"), which.months(), which.days(), tier, channel, "");
        same("segment", each, counted, it -> it.segments.stream());
      }
    }
  }

  private static void same(
      String column, Which which, List<Met> raw, Function<Met, Stream<String>> labels) {
    List<Contacts> byHand =
        raw.stream()
            .flatMap(labels)
            .distinct()
            .map(
                label ->
                    contacts(
                        label,
                        raw.stream()
                            .filter(it -> labels.apply(it).anyMatch(label::equals))
                            .toList()))
            .toList();
    assertThat(TALLIES.count(column, which)).containsExactlyInAnyOrderElementsOf(byHand);
  }

  private static Contacts contacts(String label, List<Met> of) {
    return new Contacts(
        label,
        of.size(),
        of.stream().filter(it -> it.reached).count(),
        of.stream().filter(it -> it.positive).count(),
        of.stream().filter(it -> it.converted).count());
  }
}
