package heed.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecommendationsIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  private static final String PROFILE =
      """
      {"client":{"id":"anna","gender":"FEMALE","ageYears":34,"area":"URBAN","language":"es",
                 "occupation":"SELF_EMPLOYED","tenureMonths":40},
       "identity":{"name":"Ana María Quispe"},
       "household":{"dependants":2,"schoolAgeChildren":2,"incomePerMonth":900},
       "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT","balance":5200}],
       "lifeEvents":[{"kind":"SCHOOL_TERM_STARTS","on":"2027-02-20"}]}
      """;

  @BeforeAll
  static void storeAnna() {
    assertThat(HEED.http().put("/v1/clients/anna", PROFILE).status()).isEqualTo(201);
  }

  @Test
  void aStoredClientGetsHerActionsInHerLanguage() {
    JsonNode answer = ask("{\"clientId\":\"anna\",\"channel\":\"CALL\",\"limit\":1}").json();

    assertThat(answer.at("/clientId").asText()).isEqualTo("anna");
    assertThat(answer.at("/release").asText()).matches("[0-9a-f]{16}");
    assertThat(answer.at("/recommendations")).hasSize(1);
    assertThat(answer.at("/recommendations/0/channel").asText()).isEqualTo("CALL");
    assertThat(answer.at("/recommendations/0/treatment").asText()).endsWith("/CALL.es");
    assertThat(answer.at("/recommendations/0/script").asText()).contains("Ana María Quispe");
    assertThat(answer.at("/dropped").findValuesAsText("stage")).contains("limit");
  }

  @Test
  void theSameFactsSentAlongGiveTheSameActions() {
    JsonNode stored = ask("{\"clientId\":\"anna\",\"dryRun\":true}").json();
    HttpAnswer sent = HEED.http().post("/v1/evaluations", "{\"profile\":%s}".formatted(PROFILE));

    assertThat(sent.status()).isEqualTo(200);
    assertThat(withoutMoment(sent.json())).isEqualTo(withoutMoment(stored));
    assertThat(sent.json().has("interactionId")).isFalse();
  }

  @Test
  void aDryRunIsNotStored() {
    long before = interactions();
    HttpAnswer answer = ask("{\"clientId\":\"anna\",\"dryRun\":true}");
    assertThat(answer.json().has("interactionId")).isFalse();
    assertThat(interactions()).isEqualTo(before);
  }

  @Test
  void whatIsAnsweredCanBeReadAgainWithAllItsFacts() {
    JsonNode answer = ask("{\"clientId\":\"anna\",\"channel\":\"CALL\"}").json();
    JsonNode stored =
        HEED.http().get("/v1/interactions/" + answer.get("interactionId").asText()).json();

    assertThat(stored.at("/clientId").asText()).isEqualTo("anna");
    assertThat(stored.at("/release")).isEqualTo(answer.get("release"));
    assertThat(stored.at("/input/profile/household/incomePerMonth").asInt()).isEqualTo(900);
    assertThat(stored.at("/input/occasion/channel").asText()).isEqualTo("CALL");
    assertThat(stored.at("/decision/recommendations")).isEqualTo(answer.get("recommendations"));
    assertThat(stored.at("/decision/dropped")).isEqualTo(answer.get("dropped"));
  }

  @Test
  void theReasonOfACallChangesTheWeights() {
    JsonNode plain = inbound("");
    JsonNode asked = inbound("{\"type\":\"reason\",\"value\":\"balance-enquiry\"}");
    assertThat(plain.get("recommendations")).isNotEqualTo(asked.get("recommendations"));
  }

  @Test
  void whatHappenedIsAsOldAsItIsOnTheDayOfADecision() {
    assertThat(droppedEducationLoan("2027-01-10")).doesNotContain("TERM_NOT_NEAR");
    assertThat(droppedEducationLoan("2026-05-10")).contains("TERM_NOT_NEAR");
  }

  @Test
  void anUnknownClientIsNotFound() {
    HttpAnswer answer = ask("{\"clientId\":\"nobody\"}");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/detail")).isEqualTo("There is no client nobody.");
  }

  @Test
  void anUnknownInteractionIsNotFound() {
    assertThat(HEED.http().get("/v1/interactions/01a20c78-31cd-78e2-acf5-167be201aac3").status())
        .isEqualTo(404);
    assertThat(HEED.http().get("/v1/interactions/7b0b2f2e-4b0a-4a53-9c3e-0b7a5f1f2d11").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsMissingWrongOrUnknownInARequestIsNamed() {
    assertRefused("{}", "/clientId");
    assertRefused("{\"clientId\":\"anna\",\"limit\":0}", "/limit");
    assertRefused("{\"clientId\":\"anna\",\"chanel\":\"CALL\"}", "/chanel");
    assertRefused("{\"clientId\":\"anna\",\"channel\":\"PIGEON\"}", "/channel");
    assertRefused("{\"clientId\":\"anna\",\"language\":\"English\"}", "/language");
    assertRefused(
        "{\"clientId\":\"anna\",\"contexts\":[{\"type\":\"reason\"}]}", "/contexts/0/value");
    assertRefused("{\"clientId\":\"anna\",\"contexts\":[null]}", "/contexts/0");
  }

  @Test
  void onlyADryRunDecidesAsOfAnotherDay() {
    assertRefused("{\"clientId\":\"anna\",\"asOf\":\"2027-01-10\"}", "/asOf");
    assertRefused("{\"clientId\":\"anna\",\"dryRun\":true,\"asOf\":\"1027-01-10\"}", "/asOf");
    assertRefused("{\"clientId\":\"anna\",\"dryRun\":true,\"asOf\":\"soon\"}", "/asOf");
    HttpAnswer sent =
        HEED.http()
            .post("/v1/evaluations", "{\"profile\":%s,\"asOf\":\"2300-01-01\"}".formatted(PROFILE));
    assertThat(sent.status()).as(sent.body()).isEqualTo(422);
    assertThat(sent.at("/errors/0/pointer")).as(sent.body()).isEqualTo("/asOf");
  }

  private static void assertRefused(String request, String pointer) {
    HttpAnswer answer = ask(request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.at("/errors/0/pointer")).as(answer.body()).isEqualTo(pointer);
  }

  private static String droppedEducationLoan(String day) {
    HttpAnswer answer =
        ask("{\"clientId\":\"anna\",\"dryRun\":true,\"asOf\":\"%s\"}".formatted(day));
    return StreamSupport.stream(answer.json().at("/dropped").spliterator(), false)
        .filter(dropped -> dropped.at("/action").asText().equals("EDUCATION_LOAN"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer.body()))
        .toString();
  }

  private static HttpAnswer ask(String request) {
    return HEED.http().post("/v1/recommendations", request);
  }

  private static JsonNode inbound(String contexts) {
    return ask("""
            {"clientId":"anna","channel":"CALL","direction":"INBOUND","limit":50,"dryRun":true,
             "contexts":[%s]}
            """
            .formatted(contexts))
        .json();
  }

  private static JsonNode withoutMoment(JsonNode answer) {
    return ((ObjectNode) answer.deepCopy()).without("decidedAt");
  }

  private static long interactions() {
    return HEED.database()
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from interaction").mapTo(Long.class).one());
  }
}
