package heed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole funnel over HTTP, for 2,000 real clients of each sample set. */
class RecommendationsOnSamplesIT {
  private static final int CLIENTS_OF_EACH_SET = 2000;
  private static final int BANK_CLIENTS = 45_211;
  private static final int CREDIT_CLIENTS = 24_557;
  private static final int OPTED_OUT_EVERY = 20;
  private static final int FULL_ANSWER = 50;

  @RegisterExtension static final HeedServer HEED = HeedServer.onFreshDatabase();

  private static final Map<String, JsonNode> ANSWERS = new TreeMap<>();
  private static final Set<String> OPTED_OUT_OF_CALLS = new HashSet<>();
  private static Map<String, JsonNode> catalogue;

  @BeforeAll
  static void askForEveryClient() {
    catalogue = new HashMap<>();
    HEED.http()
        .get("/v1/actions")
        .json()
        .get("actions")
        .forEach(action -> catalogue.put(action.get("code").asText(), action));
    List<String> clients = new ArrayList<>(some("bm-%05d", BANK_CLIENTS));
    clients.addAll(some("co-%05d", CREDIT_CLIENTS));
    for (int n = 0; n < clients.size(); n += OPTED_OUT_EVERY) {
      optOutOfCalls(clients.get(n));
    }
    for (String client : clients) {
      HttpAnswer answer =
          HEED.http()
              .post(
                  "/v1/recommendations",
                  "{\"clientId\":\"%s\",\"limit\":%d}".formatted(client, FULL_ANSWER));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      ANSWERS.put(client, answer.json());
    }
  }

  @Test
  void everyActionOfTheCatalogueStandsInEveryAnswerOnce() {
    assertThat(catalogue).hasSize(19);
    ANSWERS.forEach(
        (client, answer) -> {
          List<String> actions = new ArrayList<>();
          answer.get("recommendations").forEach(it -> actions.add(it.get("action").asText()));
          answer.get("dropped").forEach(it -> actions.add(it.get("action").asText()));
          assertThat(actions).as(client).containsExactlyInAnyOrderElementsOf(catalogue.keySet());
        });
  }

  @Test
  void everyRankAndEveryDropSaysWhyAndByWhichRule() {
    ANSWERS.forEach(
        (client, answer) -> {
          for (JsonNode recommendation : answer.get("recommendations")) {
            assertThat(recommendation.get("reasons")).as(client).isNotEmpty();
            for (JsonNode reason : recommendation.get("reasons")) {
              assertThat(reason.get("text").asText()).as(client).isNotBlank();
              assertThat(reason.get("rule").asText()).as(client).contains(":");
            }
          }
          for (JsonNode dropped : answer.get("dropped")) {
            assertThat(dropped.get("stage").asText()).as(client).isNotBlank();
            assertThat(dropped.get("code").asText()).as(client).isNotBlank();
            assertThat(dropped.get("text").asText()).as(client).isNotBlank();
            assertThat(dropped.get("rule").asText()).as(client).contains(":");
          }
        });
  }

  @Test
  void whateverIsPresentedHasItsScriptWithoutAHole() {
    ANSWERS.forEach(
        (client, answer) -> {
          for (JsonNode recommendation : answer.get("recommendations")) {
            if (recommendation.has("channel")) {
              assertThat(recommendation.path("script").asText())
                  .as("%s %s", client, recommendation.get("action"))
                  .isNotBlank()
                  .doesNotContain("{{", "}}", "null", "  ,");
            }
          }
        });
  }

  @Test
  void nobodyInArrearsIsSoldCredit() {
    List<String> inDefault =
        HEED.database()
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select distinct client_id from holding where status = 'IN_DEFAULT'")
                        .mapTo(String.class)
                        .list());
    assertThat(inDefault)
        .as("some of the clients asked for")
        .containsAnyElementsOf(ANSWERS.keySet());
    for (String client : inDefault) {
      if (ANSWERS.containsKey(client)) {
        assertThat(recommended(client)).as(client).noneMatch(RecommendationsOnSamplesIT::isCredit);
      }
    }
  }

  @Test
  void withoutAFreshAssessmentNobodyIsSoldCredit() {
    ANSWERS.forEach(
        (client, answer) -> {
          if (!answer.at("/client/capacity/freshness").asText().equals("FRESH")) {
            assertThat(recommended(client))
                .as(client)
                .noneMatch(RecommendationsOnSamplesIT::isCredit);
          }
        });
  }

  @Test
  void nobodyGetsMarketingOnAChannelThatSheOptedOutOf() {
    assertThat(OPTED_OUT_OF_CALLS).hasSizeGreaterThan(100);
    for (String client : OPTED_OUT_OF_CALLS) {
      for (JsonNode recommendation : recommended(client)) {
        JsonNode action = catalogue.get(recommendation.get("action").asText());
        if (action.get("purpose").asText().equals("MARKETING")) {
          assertThat(recommendation.get("channel").asText()).as(client).isNotEqualTo("CALL");
        }
      }
    }
  }

  @Test
  void atLeastTwelveActionsComeFirstForSomebody() {
    Map<String, Integer> first = new TreeMap<>();
    ANSWERS
        .values()
        .forEach(
            answer ->
                first.merge(answer.at("/recommendations/0/action").asText(), 1, Integer::sum));
    assertThat(first).as("how often each action comes first").hasSizeGreaterThanOrEqualTo(12);
  }

  @Test
  void everyStoredDecisionReplaysIdentically() {
    ANSWERS.forEach(
        (client, answer) -> {
          HttpAnswer replay =
              HEED.http()
                  .post(
                      "/v1/interactions/%s/replay".formatted(answer.get("interactionId").asText()),
                      "");
          assertThat(replay.status()).as(replay.body()).isEqualTo(200);
          assertThat(replay.json().get("identical").asBoolean()).as(replay.body()).isTrue();
        });
  }

  private static Iterable<JsonNode> recommended(String client) {
    return ANSWERS.get(client).get("recommendations");
  }

  private static boolean isCredit(JsonNode recommendation) {
    return catalogue.get(recommendation.get("action").asText()).get("credit").asBoolean();
  }

  private static List<String> some(String id, int outOf) {
    return new Random(2010)
        .ints(1, outOf + 1)
        .distinct()
        .limit(CLIENTS_OF_EACH_SET)
        .mapToObj(n -> id.formatted(n))
        .toList();
  }

  private static void optOutOfCalls(String client) {
    HEED.database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into consent (client_id, purpose, channel, status)"
                        + " values (?, 'MARKETING', 'CALL', 'OPTED_OUT')",
                    client));
    OPTED_OUT_OF_CALLS.add(client);
  }
}
