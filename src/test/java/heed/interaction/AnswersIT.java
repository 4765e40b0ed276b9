package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswersIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  @Order(1)
  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase().with("samples", "none").at(Clock.fixed(NOW, ZoneOffset.UTC));

  @Order(2)
  @RegisterExtension
  static final HeedServer BEHIND =
      HeedServer.beside(HEED)
          .with("samples", "none")
          .at(Clock.fixed(NOW.minusMillis(700), ZoneOffset.UTC));

  @Test
  void anAnswerIsKeptAndBecomesAFactAboutTheClient() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");

    HttpAnswer answer = to.answer("DECLINED", "\"reason\":\"PRICE\",\"note\":\"too dear\"");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.at("/channel")).isEqualTo("CALL");
    assertThat(answer.at("/at")).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(HEED.http().get("/v1/interactions/" + to.interaction + "/responses").json())
        .hasSize(1);
    JsonNode profile = HEED.http().get("/v1/clients/" + to.client).json();
    assertThat(profile.at("/responses/0/outcome").asText()).isEqualTo("DECLINED");
    assertThat(profile.at("/contacts/0/status").asText()).isEqualTo("REACHED");
  }

  @Test
  void anActionThatWasDeclinedRestsAndTheDropSaysUntilWhen() {
    Proposal to = proposeTo(newClient(), "INBOUND");
    to.answer("DECLINED", "");

    JsonNode dropped = drop(proposeTo(to.client, "INBOUND"), to.action);

    assertThat(dropped.at("/code").asText()).isEqualTo("CONTACT_LIMIT");
    assertThat(dropped.at("/until").asText()).isEqualTo("2027-02-22");
  }

  @Test
  void theSameRequestUnderTheSameKeyIsAnsweredWithTheSameBytesAndKeptOnce() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    String key = UUID.randomUUID().toString();
    String body = to.body("INTERESTED", "");

    HttpAnswer first = answer(to.interaction, body, key);
    HttpAnswer again = answer(to.interaction, body, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(HEED.http().get("/v1/interactions/" + to.interaction + "/responses").json())
        .hasSize(1);
  }

  @Test
  void aKeyBelongsToOneRequest() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    answer(to.interaction, to.body("INTERESTED", ""), "one-key");

    HttpAnswer other = answer(to.interaction, to.body("ACCEPTED", ""), "one-key");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/detail")).contains("another request");
    assertThat(answer(to.interaction, to.body("ACCEPTED", ""), "a b").status()).isEqualTo(422);
  }

  @Test
  void manyAtOnceUnderOneKeyAreKeptOnce() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    String body = to.body("ACCEPTED", "");

    List<HttpAnswer> answers =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(n -> answer(to.interaction, body, "same"))
            .toList();

    assertThat(answers).extracting(HttpAnswer::status).containsOnly(201, 409).contains(201);
    assertThat(HEED.http().get("/v1/interactions/" + to.interaction + "/responses").json())
        .hasSize(1);
  }

  @Test
  void theSameAnswerIsKeptOnceHoweverFineItsTimeIsGiven() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    String at = "\"at\":\"2026-11-24T10:00:00.123456789Z\"";

    HttpAnswer first = to.answer("ACCEPTED", at);
    HttpAnswer again = to.answer("ACCEPTED", at);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(
            HEED.http().get("/v1/interactions/" + to.interaction + "/responses").json().toString())
        .isEqualTo("[" + first.body() + "]");
  }

  @Test
  void anOutcomeThatMatchesNothingIsKeptOnceToo() {
    String client = newClient();
    String body =
        """
        {"clientId":"%s","action":"WINBACK","outcome":"CONVERTED","at":"2026-11-20T10:00:00Z"}
        """
            .formatted(client);

    HttpAnswer first = HEED.http().post("/v1/responses", body);
    HttpAnswer again = HEED.http().post("/v1/responses", body);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void aNoteThatNoStorageKeepsIsRefused() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");

    for (String note : List.of("\\u0000", "\\ud800", "x".repeat(10_001))) {
      HttpAnswer refused = to.answer("ACCEPTED", "\"note\":\"%s\"".formatted(note));
      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
      assertThat(refused.at("/errors/0/pointer")).isEqualTo("/note");
    }
    assertThat(to.answer("ACCEPTED", "\"note\":\"%s\"".formatted("€".repeat(10_000))).status())
        .isEqualTo(201);
    assertThat(to.answer("CONVERTED", "\"notes\":\"x\"").at("/detail")).contains("notes");
  }

  @Test
  void anAnswerThroughAReplicaWhoseClockIsBehindIsKnownToAll() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    String path = "/v1/interactions/" + to.interaction + "/responses";

    HttpAnswer recorded = BEHIND.http().post(path, to.body("DECLINED", ""));

    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    assertThat(HEED.http().get(path).json()).hasSize(1);
    assertThat(to.answer("SHOWN", "").status()).isEqualTo(422);
  }

  @Test
  void anIllegalOutcomeIsRefusedWithTheLegalOnes() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    to.answer("CONVERTED", "");

    HttpAnswer refused = to.answer("ACCEPTED", "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/outcome");
    assertThat(refused.at("/detail"))
        .isEqualTo(
            "ACCEPTED is not possible beside CONVERTED; possible now: COMPLAINED, OPTED_OUT");
  }

  @Test
  void whereNothingIsProposedOnlyAComplaintOrAnOptOutCanBeAnswered() {
    Proposal to = proposeTo(newClient(), "INBOUND");
    assertThat(to.recommendations.findValuesAsText("action")).contains("NO_ACTION");

    for (String outcome : List.of("SHOWN", "ACCEPTED", "CONVERTED", "DECLINED", "NOT_REACHED")) {
      String body = "{\"action\":\"NO_ACTION\",\"outcome\":\"%s\"}".formatted(outcome);
      HttpAnswer refused = answer(to.interaction, body, null);
      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
      assertThat(refused.at("/errors/0/pointer")).isEqualTo("/outcome");
      assertThat(refused.at("/detail"))
          .isEqualTo(
              outcome
                  + " is not possible where nothing is proposed; possible: COMPLAINED, OPTED_OUT");
      HttpAnswer unmatched =
          HEED.http()
              .post(
                  "/v1/responses",
                  "{\"clientId\":\"%s\",".formatted(to.client) + body.substring(1));
      assertThat(unmatched.status()).as(unmatched.body()).isEqualTo(422);
    }
    String complaint = "{\"action\":\"NO_ACTION\",\"outcome\":\"COMPLAINED\"}";
    assertThat(answer(to.interaction, complaint, null).status()).isEqualTo(201);
  }

  @Test
  void anAnswerOfTheFutureIsRefusedWithOrWithoutAnInteraction() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    HttpAnswer late = to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:01:01Z\"");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.at("/detail")).contains("must not lie in the future");
    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:59Z\"").status()).isEqualTo(201);
    HttpAnswer unmatched =
        HEED.http()
            .post(
                "/v1/responses",
                "{\"clientId\":\"%s\",\"action\":\"WINBACK\",\"outcome\":\"CONVERTED\",\"at\":\"2027-01-01T00:00:00Z\"}"
                    .formatted(to.client));
    assertThat(unmatched.status()).isEqualTo(422);
    assertThat(unmatched.at("/errors/0/pointer")).isEqualTo("/at");
  }

  @Test
  void aLateAnswerIsTakenWithItsOwnTime() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    to.answer("CONVERTED", "\"at\":\"2026-11-24T10:00:00.900Z\"");

    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:00.100Z\"").status())
        .isEqualTo(201);
    assertThat(
            HEED.http()
                .get("/v1/interactions/" + to.interaction + "/responses")
                .json()
                .findValuesAsText("outcome"))
        .containsExactly("ACCEPTED", "CONVERTED");
  }

  @Test
  void whatCannotBeIsRefused() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");

    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-24T12:00:00Z\"").at("/errors/0/pointer"))
        .isEqualTo("/at");
    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-20T12:00:00Z\"").at("/errors/0/message"))
        .contains("before the decision");
    assertThat(to.answer("ACCEPTED", "\"reason\":\"PRICE\"").status()).isEqualTo(422);
    assertThat(to.answer("AGREED", "").status()).isEqualTo(422);
    assertThat(
            answer(to.interaction, "{\"action\":\"WINBACK\",\"outcome\":\"SHOWN\"}", null)
                .at("/detail"))
        .startsWith("This interaction did not propose WINBACK, but " + to.action);
    assertThat(answer(UUID.randomUUID().toString(), to.body("SHOWN", ""), null).status())
        .isEqualTo(404);
    assertThat(answer("nonsense", to.body("SHOWN", ""), null).status()).isEqualTo(404);
  }

  @Test
  void anOptOutWithdrawsTheConsentForTheChannelAtOnceAndForEver() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");

    to.answer("OPTED_OUT", "");

    JsonNode consents = HEED.http().get("/v1/clients/" + to.client).json().at("/consents");
    assertThat(consents.at("/0/status").asText()).isEqualTo("OPTED_OUT");
    assertThat(consents.at("/0/channel").asText()).isEqualTo("CALL");
    assertThat(drop(proposeTo(to.client, "INBOUND"), to.action).at("/code").asText())
        .isEqualTo("NO_CONSENT");
  }

  @Test
  void aComplaintIsOpenedAndPausesSales() {
    Proposal to = proposeTo(newClient(), "INBOUND");

    to.answer("COMPLAINED", "");

    JsonNode profile = HEED.http().get("/v1/clients/" + to.client).json();
    assertThat(profile.at("/complaints/0/status").asText()).isEqualTo("OPEN");
    assertThat(proposeTo(to.client, "INBOUND").recommendations.findValuesAsText("group"))
        .doesNotContain("SALES");
  }

  @Test
  void anOutcomeWithoutAnInteractionFindsTheLastThatProposedTheAction() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");

    HttpAnswer matched =
        HEED.http()
            .post(
                "/v1/responses",
                "{\"clientId\":\"%s\",\"action\":\"%s\",\"outcome\":\"CONVERTED\"}"
                    .formatted(to.client, to.action));

    assertThat(matched.status()).as(matched.body()).isEqualTo(201);
    assertThat(matched.at("/interactionId")).isEqualTo(to.interaction);
  }

  @Test
  void anOutcomeThatMatchesNothingIsKeptAndListed() {
    String client = newClient();

    HttpAnswer kept =
        HEED.http()
            .post(
                "/v1/responses",
                "{\"clientId\":\"%s\",\"action\":\"WINBACK\",\"outcome\":\"CONVERTED\",\"at\":\"2026-11-20T00:00:00Z\"}"
                    .formatted(client));

    assertThat(kept.status()).as(kept.body()).isEqualTo(201);
    assertThat(kept.json().has("interactionId")).isFalse();
    assertThat(HEED.http().get("/v1/clients/" + client).at("/responses/0/action"))
        .isEqualTo("WINBACK");
    assertThat(
            HEED.http()
                .get("/v1/responses/unmatched?limit=200")
                .json()
                .at("/responses")
                .findValuesAsText("answerId"))
        .contains(kept.at("/answerId"));
    assertThat(
            HEED.http()
                .post(
                    "/v1/responses",
                    "{\"clientId\":\"nobody\",\"action\":\"WINBACK\",\"outcome\":\"CONVERTED\"}")
                .status())
        .isEqualTo(404);
  }

  @Test
  void whoIsReachedAfterAttemptsInVainWasContactedAgain() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    to.answer("NOT_REACHED", "\"at\":\"2026-11-24T10:00:00.200Z\"");
    to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:00.400Z\"");
    to.answer("CONVERTED", "\"at\":\"2026-11-24T10:00:00.600Z\"");

    JsonNode contacts = HEED.http().get("/v1/clients/" + to.client).json().at("/contacts");
    assertThat(contacts.findValuesAsText("status"))
        .containsExactlyInAnyOrder("NOT_REACHED", "REACHED");
  }

  @Test
  void theTimelineTellsEverythingNewestFirstInPages() {
    Proposal to = proposeTo(newClient(), "OUTBOUND");
    to.answer("NOT_REACHED", "\"at\":\"2026-11-24T10:00:00.200Z\"");
    to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:00.400Z\"");
    String path = "/v1/clients/" + to.client + "/timeline";

    JsonNode whole = HEED.http().get(path).json().at("/entries");
    assertThat(whole.findValuesAsText("kind"))
        .containsExactly(
            "RESPONSE", "CONTACT", "RESPONSE", "PROPOSAL", "CONTACT", "HOLDING_OPENED");
    assertThat(whole.at("/0/detail").asText()).isEqualTo("ACCEPTED");
    assertThat(whole.at("/0/interactionId").asText()).isEqualTo(to.interaction);

    List<String> paged = new java.util.ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = HEED.http().get(path + "?limit=2&cursor=" + cursor).json();
      page.at("/entries").forEach(entry -> paged.add(entry.toString()));
      cursor = page.path("cursor").asText(null);
    }
    List<String> all = new java.util.ArrayList<>();
    whole.forEach(entry -> all.add(entry.toString()));
    assertThat(paged).isEqualTo(all);
    assertThat(HEED.http().get("/v1/clients/nobody/timeline").status()).isEqualTo(404);
    assertThat(HEED.http().get(path + "?cursor=x").status()).isEqualTo(422);
  }

  private static JsonNode drop(Proposal proposal, String action) {
    for (JsonNode dropped : proposal.dropped) {
      if (dropped.path("action").asText().equals(action)) {
        return dropped;
      }
    }
    throw new AssertionError(action + " was not dropped");
  }

  private static String newClient() {
    String id = "answers-" + CLIENTS.incrementAndGet();
    HttpAnswer stored =
        HEED.http()
            .put(
                "/v1/clients/" + id,
                """
                {"client":{"id":"%s","ageYears":34,"tenureMonths":40},
                 "holdings":[{"account":"c1","product":"CURRENT_ACCOUNT","family":"CURRENT",
                              "balance":5200,"openedOn":"2024-02-01"}]}
                """
                    .formatted(id));
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    return id;
  }

  private static Proposal proposeTo(String client, String direction) {
    HttpAnswer answer =
        HEED.http()
            .post(
                "/v1/recommendations",
                "{\"clientId\":\"%s\",\"channel\":\"CALL\",\"direction\":\"%s\",\"limit\":10}"
                    .formatted(client, direction));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode recommendations = answer.json().at("/recommendations");
    String first = "";
    for (JsonNode recommended : recommendations) {
      if (first.isEmpty() && recommended.path("group").asText().equals("SALES")) {
        first = recommended.path("action").asText();
      }
    }
    return new Proposal(
        client, answer.at("/interactionId"), first, recommendations, answer.json().at("/dropped"));
  }

  private static HttpAnswer answer(String interaction, String body, String key) {
    var request =
        HEED.http()
            .request("/v1/interactions/" + interaction + "/responses")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return HEED.http().send(request);
  }

  /** A decision that was made, and the first thing that it sells. */
  private record Proposal(
      String client,
      String interaction,
      String action,
      JsonNode recommendations,
      JsonNode dropped) {
    HttpAnswer answer(String outcome, String more) {
      return AnswersIT.answer(interaction, body(outcome, more), null);
    }

    String body(String outcome, String more) {
      return "{\"action\":\"%s\",\"outcome\":\"%s\"%s}"
          .formatted(action, outcome, more.isEmpty() ? "" : "," + more);
    }
  }
}
