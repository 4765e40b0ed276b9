package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.ChangedRules;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With half of the clients held out of marketing. */
class HoldOutIT {
  private static final int CLIENTS = 40;

  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase()
          .with("samples", "none")
          .with(
              "rules",
              ChangedRules.with(
                      "holdOutShare,0.5,share of clients,2026-02-01,Marketing,A test holds out half")
                  .toString())
          .at(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

  private static final List<JsonNode> HELD_OUT = new ArrayList<>();
  private static final List<JsonNode> OTHERS = new ArrayList<>();

  @BeforeAll
  static void decideForAll() {
    for (int n = 0; n < CLIENTS; n++) {
      String id = "hold-" + n;
      HEED.http()
          .put(
              "/v1/clients/" + id,
              """
              {"client":{"id":"%s","ageYears":34,"tenureMonths":40},
               "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT",
                            "balance":5200,"openedOn":"2024-02-01"}]}
              """
                  .formatted(id));
      JsonNode decision = decide(id);
      (decision.at("/control").asBoolean() ? HELD_OUT : OTHERS).add(decision);
    }
  }

  @Test
  void someAreHeldOutAndTheSameOnesEveryTime() {
    assertThat(HELD_OUT).hasSizeBetween(8, 32);
    for (JsonNode decision : HELD_OUT) {
      assertThat(decide(decision.at("/clientId").asText()).at("/control").asBoolean()).isTrue();
    }
  }

  @Test
  void whoIsHeldOutSeesNoMarketingAndIsToldWhy() {
    for (JsonNode decision : HELD_OUT) {
      assertThat(actions(decision.at("/recommendations"))).containsExactly("NO_ACTION");
      assertThat(decision.at("/dropped/0/action").asText()).isEqualTo("TERM_DEPOSIT");
      assertThat(decision.at("/dropped/0/code").asText()).isEqualTo("HELD_OUT");
    }
    for (JsonNode decision : OTHERS) {
      assertThat(actions(decision.at("/recommendations"))).startsWith("TERM_DEPOSIT");
    }
  }

  @Test
  void whatWasDecidedForThemIsComputedAndStoredAllTheSameAndReplays() {
    for (JsonNode decision : HELD_OUT) {
      String path = "/v1/interactions/" + decision.at("/interactionId").asText();
      JsonNode stored = HEED.http().get(path).json().at("/decision");
      assertThat(stored.at("/control").asBoolean()).isTrue();
      assertThat(actions(stored.at("/recommendations"))).startsWith("TERM_DEPOSIT");
      assertThat(stored.at("/recommendations/0/priority").asDouble()).isPositive();
      assertThat(stored.at("/heldOut").toString()).isEqualTo("[\"TERM_DEPOSIT\"]");
      assertThat(HEED.http().post(path + "/replay", "").at("/identical")).isEqualTo("true");
    }
  }

  @Test
  void nothingWasShownToThemSoNoPlaceIsTakenAndOnlyWhatComesByItselfCanBeAnswered() {
    JsonNode decision = HELD_OUT.get(0);
    String path = "/v1/interactions/" + decision.at("/interactionId").asText() + "/responses";
    HttpAnswer refused =
        HEED.http().post(path, "{\"action\":\"TERM_DEPOSIT\",\"outcome\":\"DECLINED\"}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail")).contains("CONVERTED, COMPLAINED, OPTED_OUT");
    assertThat(actions(decide(decision.at("/clientId").asText()).at("/dropped")))
        .startsWith("TERM_DEPOSIT");
  }

  @Test
  void whatAHeldOutClientOpensByItselfIsNoContact() {
    JsonNode decision = HELD_OUT.get(1);
    HttpAnswer answer =
        HEED.http()
            .post(
                "/v1/interactions/" + decision.at("/interactionId").asText() + "/responses",
                "{\"action\":\"TERM_DEPOSIT\",\"outcome\":\"CONVERTED\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonNode profile = HEED.http().get("/v1/clients/" + decision.at("/clientId").asText()).json();
    assertThat(profile.at("/responses")).hasSize(1);
    assertThat(profile.at("/contacts")).isEmpty();
  }

  private static List<String> actions(JsonNode list) {
    return list.findValuesAsText("action");
  }

  private static JsonNode decide(String client) {
    HttpAnswer answer =
        HEED.http()
            .post(
                "/v1/recommendations",
                "{\"clientId\":\"%s\",\"channel\":\"CALL\"}".formatted(client));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
