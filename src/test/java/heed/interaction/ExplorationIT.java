package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.ChangedRules;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With four of ten decisions trying out one of the actions that are nearly as good as the best. */
class ExplorationIT {
  private static final double SHARE = 0.4;
  private static final int DECISIONS = 120;

  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase()
          .with("samples", "none")
          .with(
              "rules",
              ChangedRules.with(
                      "explorationShare,0.4,share,2026-02-01,Marketing,A test tries out a lot",
                      "nearEqualWithin,0.99,share,2026-02-01,Marketing,A test takes much for equal")
                  .toString())
          .at(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void everyRecommendationIsStoredWithTheExactProbabilityOfItsPlace() {
    HEED.http()
        .put(
            "/v1/clients/curious",
            """
            {"client":{"id":"curious","ageYears":34,"tenureMonths":40,"education":"PRIMARY"},
             "household":{"dependants":3},
             "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT",
                          "balance":5200,"openedOn":"2024-02-01"}]}
            """);
    Map<String, Integer> first = new TreeMap<>();
    Map<String, Double> told = new TreeMap<>();
    List<String> keys = new ArrayList<>();
    for (int n = 0; n < DECISIONS; n++) {
      JsonNode decision = decide();
      JsonNode best = decision.at("/recommendations/0");
      first.merge(best.path("action").asText(), 1, Integer::sum);
      told.put(best.path("action").asText(), best.path("selectionProbability").asDouble());
      keys.add(decision.at("/interactionId").asText());
    }
    int equals = told.size();
    assertThat(equals).isGreaterThan(1);
    assertThat(told.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
    assertThat(told.values()).contains(1 - SHARE + SHARE / equals, SHARE / equals);
    assertThat(told).doesNotContainKey("NO_ACTION");
    told.forEach(
        (action, probability) ->
            assertThat(first.get(action) / (double) DECISIONS)
                .as(action)
                .isCloseTo(probability, within(0.2)));
    for (String key : keys.subList(0, 20)) {
      JsonNode stored = HEED.http().get("/v1/interactions/" + key).json().at("/decision");
      for (JsonNode recommended : stored.at("/recommendations")) {
        assertThat(recommended.path("selectionProbability").asDouble())
            .isGreaterThan(0)
            .isLessThanOrEqualTo(1);
      }
      assertThat(HEED.http().post("/v1/interactions/" + key + "/replay", "").at("/identical"))
          .isEqualTo("true");
    }
  }

  private static JsonNode decide() {
    HttpAnswer answer =
        HEED.http()
            .post(
                "/v1/recommendations",
                "{\"clientId\":\"curious\",\"channel\":\"CALL\",\"direction\":\"INBOUND\",\"limit\":20}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
