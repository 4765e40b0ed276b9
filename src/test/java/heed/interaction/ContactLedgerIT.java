package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.HttpCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However many callers propose to one client at the same moment, no limit is passed. */
class ContactLedgerIT {
  private static final int CALLERS = 64;
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @Order(1)
  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase()
          .with("samples", "none")
          .with("requestsPerCaller", "100")
          .at(ticking());

  @Order(2)
  @RegisterExtension
  static final HeedServer REPLICA =
      HeedServer.beside(HEED)
          .with("samples", "none")
          .with("requestsPerCaller", "100")
          .at(ticking());

  @Order(3)
  @RegisterExtension
  static final HeedServer STOPPED =
      HeedServer.beside(HEED)
          .with("samples", "none")
          .with("requestsPerCaller", "100")
          .at(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void manyCallersOfOneClientOnTwoReplicasStayWithinEveryLimit() throws Exception {
    store("busy", 1);

    Map<String, List<JsonNode>> proposed = propose(List.of("busy"), CALLERS);

    assertThat(proposed.get("busy")).hasSize(CALLERS);
    assertWithinLimits(proposed.get("busy"));
    assertThat(conversationsOf("SALES", proposed.get("busy"))).isEqualTo(1);
  }

  @Test
  void manyCallersOfManyClientsStayWithinEveryLimit() throws Exception {
    List<String> clients = new ArrayList<>();
    for (int n = 0; n < 1000; n++) {
      clients.add("many-" + n);
    }
    store("many-", clients.size());

    Map<String, List<JsonNode>> proposed = propose(clients, 3);

    assertThat(proposed).hasSize(clients.size());
    proposed.values().forEach(ContactLedgerIT::assertWithinLimits);
  }

  @Test
  void aPlaceThatNothingWasSentForIsFreeAgainTheNextDay() throws Exception {
    store("patient", 1);
    assertThat(conversationsOf("SALES", propose(List.of("patient"), 2).get("patient")))
        .isEqualTo(1);

    HEED.database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update contact_claim set expires_at = ? where client_id = 'patient'", NOW));

    assertThat(conversationsOf("SALES", propose(List.of("patient"), 2).get("patient")))
        .isEqualTo(1);
  }

  @Test
  void twoDecisionsOfOneMomentAreTwoContacts() throws Exception {
    store("instant", 1);

    List<JsonNode> decided = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      HttpAnswer answer =
          STOPPED
              .http()
              .post("/v1/recommendations", "{\"clientId\":\"instant\",\"channel\":\"CALL\"}");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      decided.add(answer.json());
    }

    assertThat(conversationsOf("SALES", decided)).isEqualTo(1);
    assertWithinLimits(decided);
  }

  /**
   * The shipped contact policy on the phone: sales 1, surveys 2, all but care and collections 5.
   */
  private static void assertWithinLimits(List<JsonNode> decisions) {
    assertThat(conversationsOf("SALES", decisions)).isLessThanOrEqualTo(1);
    assertThat(conversationsOf("SURVEY", decisions)).isLessThanOrEqualTo(2);
    assertThat(
            decisions.stream()
                .filter(it -> !groupsOf(it).isEmpty())
                .filter(it -> !Set.of("CARE", "COLLECTIONS").containsAll(groupsOf(it)))
                .count())
        .isLessThanOrEqualTo(5);
  }

  private static long conversationsOf(String group, List<JsonNode> decisions) {
    return decisions.stream().filter(it -> groupsOf(it).contains(group)).count();
  }

  private static Set<String> groupsOf(JsonNode decision) {
    Set<String> groups = new HashSet<>();
    for (JsonNode recommended : decision.at("/recommendations")) {
      if (recommended.has("channel")) {
        groups.add(recommended.path("group").asText());
      }
    }
    return groups;
  }

  private static Map<String, List<JsonNode>> propose(List<String> clients, int times)
      throws Exception {
    ConcurrentLinkedQueue<HttpAnswer> answers = new ConcurrentLinkedQueue<>();
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<?>> calls = new ArrayList<>();
    for (String client : clients) {
      for (int time = 0; time < times; time++) {
        HttpCaller replica = time % 2 == 0 ? HEED.http() : REPLICA.http();
        calls.add(callers.submit(() -> answers.add(propose(replica, client))));
      }
    }
    for (Future<?> call : calls) {
      call.get();
    }
    callers.shutdown();
    Map<String, List<JsonNode>> byClient = new HashMap<>();
    for (HttpAnswer answer : answers) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      byClient
          .computeIfAbsent(answer.at("/clientId"), client -> new ArrayList<>())
          .add(answer.json());
    }
    return byClient;
  }

  /** Under load Heed may say that it cannot now; a caller then asks again. */
  private static HttpAnswer propose(HttpCaller replica, String client) {
    HttpAnswer answer;
    do {
      answer =
          replica.post(
              "/v1/recommendations",
              "{\"clientId\":\"%s\",\"channel\":\"CALL\",\"limit\":50}".formatted(client));
    } while (answer.status() == 503 || answer.status() == 429);
    return answer;
  }

  private static void store(String prefix, int clients) {
    for (int n = 0; n < clients; n++) {
      String id = clients == 1 ? prefix : prefix + n;
      HttpAnswer stored =
          HEED.http()
              .put(
                  "/v1/clients/" + id,
                  """
                  {"client":{"id":"%s","ageYears":34,"tenureMonths":40},
                   "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT",
                                "balance":5200}]}
                  """
                      .formatted(id));
      assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    }
  }

  /** Every look at it is a millisecond later, so that no two decisions share a moment. */
  private static Clock ticking() {
    return new Clock() {
      private final AtomicLong looks = new AtomicLong();

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return NOW.plus(Duration.ofMillis(looks.incrementAndGet()));
      }
    };
  }
}
