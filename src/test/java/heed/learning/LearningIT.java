package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.Awaiting;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is recorded is learned from while Heed serves, on every replica. */
class LearningIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  @Order(1)
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none").at(CLOCK);

  @Order(2)
  @RegisterExtension
  static final HeedServer BESIDE = HeedServer.beside(HEED).with("samples", "none").at(CLOCK);

  @Test
  void anAnswerShowsInTheNextDecisionsForClientsOfTheSameSegmentOnEveryReplica() {
    String like = newSaver();
    double before = propensity(HEED, like, "TERM_DEPOSIT");
    for (int n = 0; n < 5; n++) {
      JsonNode decided = decide(HEED, newSaver(), false);
      answer(decided, "TERM_DEPOSIT", "ACCEPTED");
    }
    double here = Awaiting.until(() -> propensity(HEED, like, "TERM_DEPOSIT"), p -> p > before);
    double beside = Awaiting.until(() -> propensity(BESIDE, like, "TERM_DEPOSIT"), p -> p > before);
    assertThat(here).isBetween(before, 1.0);
    assertThat(beside).isBetween(before, 1.0);
    List<String> groups =
        HEED.database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select distinct unnest(peer_groups) from lesson")
                        .mapTo(String.class)
                        .list());
    assertThat(groups).contains("BEHAVIOUR IDLE_SAVER");
  }

  @Test
  void aDecisionKeepsTheVersionAndTheValuesThatItUsedAndReplaysByThem() {
    JsonNode decided = decide(HEED, newSaver(), false);
    answer(decided, "TERM_DEPOSIT", "INTERESTED");
    long before = version(decided);
    JsonNode later =
        Awaiting.until(() -> decide(HEED, newSaver(), false), it -> version(it) > before);
    assertThat(stored(later).at("/decision/propensities/TERM_DEPOSIT").isNumber()).isTrue();

    answer(later, "TERM_DEPOSIT", "ACCEPTED");
    long then = version(later);
    Awaiting.until(() -> version(decide(HEED, newSaver(), false)), now -> now > then);
    for (JsonNode decision : new JsonNode[] {decided, later}) {
      HttpAnswer replay =
          HEED.http()
              .post("/v1/interactions/" + decision.at("/interactionId").asText() + "/replay", "");
      assertThat(replay.at("/identical")).as(replay.body()).isEqualTo("true");
    }
  }

  @Test
  void aModelThatIsTrainedElsewhereDecidesEverywhereWhileHeedServes() {
    String client = newFormerClient();
    long model =
        HEED.database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            insert into propensity_model
                              (action, trained_at, contacts, positives, passed, validation, model)
                            values ('WINBACK', now(), 900, 90, true, '{}',
                              '{"intercept": 1, "coefficients": {}}')
                            returning version
                            """)
                        .mapTo(Long.class)
                        .one());
    for (HeedServer heed : new HeedServer[] {HEED, BESIDE}) {
      double propensity = Awaiting.until(() -> propensity(heed, client, "WINBACK"), p -> p > 0.7);
      assertThat(propensity).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-4));
      JsonNode learned = stored(decide(heed, client, false)).at("/decision/learned");
      assertThat(learned.at("/models/WINBACK").asLong()).isEqualTo(model);
      assertThat(learned.at("/version").asLong()).isPositive();
    }
  }

  @Test
  void aContactThatExperienceShowsToBeOneTooManyIsWorthLessAndSaysSo() {
    String weary = newSaver();
    String fresh = newSaver();
    HEED.database()
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        insert into client (id) select 'often-' || n from generate_series(1, 200) n;
                        insert into contact (client_id, at, action, channel, status)
                        select 'often-' || n, timestamptz '2026-09-01 10:00Z' + day * interval '9 days',
                          'TERM_DEPOSIT', 'CALL', 'REACHED'
                        from generate_series(1, 200) n, generate_series(0, 4) day;
                        insert into response (client_id, at, action, channel, outcome)
                        select 'often-' || n, timestamptz '2026-09-01 11:00Z',
                          'TERM_DEPOSIT', 'CALL', 'ACCEPTED' from generate_series(1, 90) n;
                        insert into contact (client_id, at, action, channel, status)
                        select '%s', at, 'TERM_DEPOSIT', 'LETTER', 'SENT'
                        from unnest(array[timestamptz '2026-09-01 10:00Z', '2026-09-20 10:00Z',
                          '2026-10-05 10:00Z']) at;
                        """
                            .formatted(weary))
                    .execute());
    Awaiting.until(
        () -> recommendation(decide(HEED, weary, true), "TERM_DEPOSIT").at("/reasons").toString(),
        reasons -> reasons.contains("guard:frequency"));
    double propensity = propensity(HEED, weary, "TERM_DEPOSIT");
    JsonNode decided = decide(HEED, weary, false);
    assertThat(recommendation(decided, "TERM_DEPOSIT").at("/reasons").toString())
        .contains("We asked 3 times within 90 days; when asked again clients say yes");
    assertThat(propensity).isLessThan(propensity(HEED, fresh, "TERM_DEPOSIT") / 2);
    assertThat(stored(decided).at("/decision/learned/frequency/TERM_DEPOSIT").asDouble())
        .isBetween(0.01, 0.5);
    HttpAnswer replay =
        HEED.http()
            .post("/v1/interactions/" + decided.at("/interactionId").asText() + "/replay", "");
    assertThat(replay.at("/identical")).as(replay.body()).isEqualTo("true");
  }

  private static String newSaver() {
    return store(
        """
        "ageYears":34,"tenureMonths":40},
         "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT",
                      "balance":5200,"openedOn":"2024-02-01"}]}
        """);
  }

  private static String newFormerClient() {
    return store(
        """
        "ageYears":34,"status":"CLOSED"},
         "holdings":[{"account":"l1","product":"CASH_LOAN","family":"LOAN","status":"CLOSED",
                      "lastActivityOn":"2026-10-01"}]}
        """);
  }

  private static String store(String facts) {
    String id = "learning-" + CLIENTS.incrementAndGet();
    HttpAnswer stored =
        HEED.http().put("/v1/clients/" + id, "{\"client\":{\"id\":\"" + id + "\"," + facts);
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    return id;
  }

  private static JsonNode decide(HeedServer heed, String client, boolean dryRun) {
    HttpAnswer answer =
        heed.http()
            .post(
                "/v1/recommendations",
                "{\"clientId\":\"%s\",\"channel\":\"CALL\",\"limit\":20,\"dryRun\":%s}"
                    .formatted(client, dryRun));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static double propensity(HeedServer heed, String client, String action) {
    return recommendation(decide(heed, client, true), action).path("propensity").asDouble();
  }

  private static JsonNode recommendation(JsonNode decision, String action) {
    for (JsonNode it : decision.at("/recommendations")) {
      if (it.path("action").asText().equals(action)) {
        return it;
      }
    }
    throw new AssertionError(action + " is not recommended: " + decision);
  }

  private static JsonNode stored(JsonNode decided) {
    return HEED.http().get("/v1/interactions/" + decided.at("/interactionId").asText()).json();
  }

  private static long version(JsonNode decided) {
    JsonNode version = stored(decided).at("/decision/learned/version");
    assertThat(version.isIntegralNumber()).isTrue();
    return version.asLong();
  }

  private static void answer(JsonNode decided, String action, String outcome) {
    HttpAnswer recorded =
        HEED.http()
            .post(
                "/v1/interactions/" + decided.at("/interactionId").asText() + "/responses",
                "{\"action\":\"%s\",\"outcome\":\"%s\"}".formatted(action, outcome));
    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
  }
}
