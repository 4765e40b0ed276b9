package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import heed.shared.Channel;
import heed.shared.Json;
import heed.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is recorded is counted by its difference, and comes to the same as counting all of it. */
class LessonDaoIT {
  private static final int WINDOW = 90;

  private final Jdbi jdbi = TestDatabase.fresh().jdbi();
  private final LessonDao lessons = jdbi.onDemand(LessonDao.class);
  private final ModelDao models = jdbi.onDemand(ModelDao.class);

  LessonDaoIT() {
    run("insert into client (id, occupation) values ('a', 'STUDENT'), ('b', null)");
  }

  @Test
  void contactsAndAnswersAreCountedAsTheyCome() {
    contact("a", "2026-05-02", "DEPOSIT", "CALL", "REACHED");
    contact("b", "2026-05-03", "DEPOSIT", "CALL", "SENT");
    contact("b", "2026-05-03", "DEPOSIT", "LETTER", "FAILED");
    draw();
    assertThat(totals()).containsExactly(tuple("DEPOSIT", Channel.CALL, null, 2L, 0L));
    assertThat(groups()).containsExactly(tuple("occupation STUDENT", 1L, 0L));

    answer("a", "2026-05-04", "DEPOSIT", "DECLINED");
    draw();
    assertThat(lessons.state().version()).isEqualTo(1);

    answer("a", "2026-05-05", "DEPOSIT", "ACCEPTED");
    answer("a", "2026-05-06", "DEPOSIT", "CONVERTED");
    draw();
    assertThat(totals()).containsExactly(tuple("DEPOSIT", Channel.CALL, null, 2L, 1L));
    assertThat(groups()).containsExactly(tuple("occupation STUDENT", 1L, 1L));
    assertThat(lessons.state().version()).isEqualTo(2);
  }

  @Test
  void aContactThatIsToldLateTakesTheAnswersThatFollowedIt() {
    contact("b", "2026-05-01", "DEPOSIT", "CALL", "REACHED");
    answer("b", "2026-06-10", "DEPOSIT", "CONVERTED");
    draw();
    contact("b", "2026-06-09", "DEPOSIT", "LETTER", "SENT");
    draw();
    assertThat(totals())
        .containsExactlyInAnyOrder(
            tuple("DEPOSIT", Channel.CALL, null, 1L, 0L),
            tuple("DEPOSIT", Channel.LETTER, null, 1L, 1L));
  }

  @Test
  void theSegmentsOfTheDecisionCountInPlaceOfTheOccupation() {
    run("select ensure_history_month(date '2026-05-01')");
    run(
        """
        insert into interaction (interaction_id, decided_at, client_id, release, direction, control,
          proposed, input, decision)
        values (gen_random_uuid(), '2026-05-02 11:00Z', 'a', 'r', 'OUTBOUND', false, '{DEPOSIT}',
          '{}', '{"client": {"segments": [{"scheme": "BEHAVIOUR", "name": "IDLE_SAVER"},
                                          {"scheme": "LOYALTY", "name": "NEWCOMER"}]}}')
        """);
    contact("a", "2026-05-02", "DEPOSIT", "CALL", "REACHED");
    contact("a", "2026-05-02", "COURSE", "CALL", "REACHED");
    draw();
    assertThat(groups())
        .containsExactlyInAnyOrder(
            tuple("BEHAVIOUR IDLE_SAVER", 1L, 0L),
            tuple("LOYALTY NEWCOMER", 1L, 0L),
            tuple("occupation STUDENT", 1L, 0L));
  }

  @Test
  void theNthContactIsCountedWithinTheWindow() {
    contact("b", "2026-01-01", "DEPOSIT", "CALL", "REACHED");
    contact("b", "2026-02-01", "DEPOSIT", "LETTER", "SENT");
    contact("b", "2026-04-20", "DEPOSIT", "CALL", "REACHED");
    answer("b", "2026-04-21", "DEPOSIT", "ACCEPTED");
    draw();
    assertThat(curve())
        .containsExactlyInAnyOrder(tuple(1, 1L, 0L), tuple(2, 1L, 0L), tuple(2, 1L, 1L));
  }

  @Test
  void theNumberOfACampaignTellsOfContactsWhoseDaysAreLost() {
    run(
        """
        insert into contact (client_id, at, action, channel, status, campaign, nth)
        values ('b', '2026-01-01 12:00Z', 'DEPOSIT', 'CALL', 'REACHED', 'spring', 3)
        """);
    answer("b", "2026-01-02", "DEPOSIT", "ACCEPTED");
    draw();
    assertThat(curve())
        .containsExactlyInAnyOrder(tuple(1, 1L, 0L), tuple(2, 1L, 0L), tuple(3, 1L, 1L));
    assertThat(totals()).containsExactly(tuple("DEPOSIT", Channel.CALL, null, 1L, 1L));
  }

  @Test
  void anotherWindowDrawsAllLessonsAnew() {
    contact("b", "2026-01-01", "DEPOSIT", "CALL", "REACHED");
    contact("b", "2026-02-01", "DEPOSIT", "CALL", "REACHED");
    draw();
    lessons.draw(20, 1000, true);
    assertThat(curve()).containsExactlyInAnyOrder(tuple(1, 1L, 0L), tuple(1, 1L, 0L));
  }

  @Test
  void howeverOftenItIsCountedAndGatheredTheSumsStayTheSame() {
    for (int day = 1; day <= 28; day++) {
      contact("a", "2026-02-%02d".formatted(day), "DEPOSIT", "CALL", "REACHED");
      contact("b", "2026-02-%02d".formatted(day), "COURSE", "SMS", "SENT");
      if (day % 3 == 0) {
        answer("a", "2026-02-%02d".formatted(day), "DEPOSIT", "INTERESTED");
      }
      draw();
    }
    List<List<Tuple>> before = List.of(totals(), groups());
    lessons.gather();
    assertThat(List.of(totals(), groups())).isEqualTo(before);
    run("insert into lesson_due select distinct client_id, action from contact");
    draw();
    assertThat(List.of(totals(), groups())).isEqualTo(before);
    assertThat(totals())
        .containsExactlyInAnyOrder(
            tuple("DEPOSIT", Channel.CALL, null, 28L, 9L),
            tuple("COURSE", Channel.SMS, null, 28L, 0L));
  }

  @Test
  void twoWhoFollowKnowTheSameAlsoWhenCountsWereGatheredInBetween() {
    Propensities one = new Propensities(Json.mapper(), () -> WINDOW);
    Propensities other = new Propensities(Json.mapper(), () -> WINDOW);
    contact("a", "2026-05-02", "DEPOSIT", "CALL", "REACHED");
    one.follow(lessons, models);
    other.follow(lessons, models);
    answer("a", "2026-05-03", "DEPOSIT", "ACCEPTED");
    one.follow(lessons, models);
    lessons.gather();
    contact("b", "2026-05-02", "DEPOSIT", "CALL", "REACHED");
    other.follow(lessons, models);
    one.follow(lessons, models);
    assertThat(one.learned().version()).isEqualTo(3).isEqualTo(other.learned().version());
    LocalDate today = LocalDate.of(2026, 5, 20);
    Smoothing smoothing = new Smoothing(20, 365);
    assertThat(one.learned().channelResponse(Channel.CALL, today, smoothing))
        .isEqualTo(other.learned().channelResponse(Channel.CALL, today, smoothing))
        .isGreaterThan(0.1);
  }

  @Test
  void aModelThatMayDecideMakesANewVersion() {
    Propensities propensities = new Propensities(Json.mapper(), () -> WINDOW);
    propensities.catchUp(lessons, models);
    run(
        """
        insert into propensity_model
          (action, trained_at, contacts, positives, passed, validation, model)
        select 'DEPOSIT', now(), 9, 1, passed, '{}', '{"intercept": 1, "coefficients": {}}'
        from unnest(array[false, true]) passed
        """);
    propensities.follow(lessons, models);
    assertThat(propensities.learned().version()).isEqualTo(1);
    assertThat(propensities.learned().models()).containsOnlyKeys("DEPOSIT");
  }

  private void draw() {
    lessons.draw(WINDOW, 1000, true);
  }

  private List<Tuple> totals() {
    return counts().stream()
        .filter(count -> count.nth() == 0 && count.peerGroup() == null)
        .map(c -> tuple(c.action(), c.channel(), c.peerGroup(), c.contacts(), c.positives()))
        .toList();
  }

  private List<Tuple> groups() {
    return counts().stream()
        .filter(count -> count.peerGroup() != null)
        .map(count -> tuple(count.peerGroup(), count.contacts(), count.positives()))
        .toList();
  }

  private List<Tuple> curve() {
    return counts().stream()
        .filter(count -> count.nth() > 0)
        .map(count -> tuple(count.nth(), count.contacts(), count.positives()))
        .toList();
  }

  private List<ResponseCount> counts() {
    return lessons.findCountsAfter(-1);
  }

  private void contact(String client, String day, String action, String channel, String status) {
    run(
        "insert into contact (client_id, at, action, channel, status) values ('%s', '%s 12:00Z', '%s', '%s', '%s')"
            .formatted(client, day, action, channel, status));
  }

  private void answer(String client, String day, String action, String outcome) {
    run(
        "insert into response (client_id, at, action, outcome) values ('%s', '%s 13:00Z', '%s', '%s')"
            .formatted(client, day, action, outcome));
  }

  private void run(String sql) {
    jdbi.useHandle(handle -> handle.execute(sql));
  }
}
