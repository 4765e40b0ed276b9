package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswersIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

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
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");

    HttpAnswer answer = to.answer("DECLINED", "\"reason\":\"PRICE\",\"note\":\"too dear\"");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.at("/channel")).isEqualTo("CALL");
    assertThat(answer.at("/at")).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(to.answers()).hasSize(1);
    JsonNode profile = HEED.http().get("/v1/clients/" + to.client()).json();
    assertThat(profile.at("/responses/0/outcome").asText()).isEqualTo("DECLINED");
    assertThat(profile.at("/contacts/0/status").asText()).isEqualTo("REACHED");
  }

  @Test
  void anActionThatWasDeclinedRestsAndTheDropSaysUntilWhen() {
    Proposal to = Proposal.toNewClient(HEED, "INBOUND");
    to.answer("DECLINED", "");

    JsonNode dropped = to.again("INBOUND").drop(to.action());

    assertThat(dropped.at("/code").asText()).isEqualTo("CONTACT_LIMIT");
    assertThat(dropped.at("/until").asText()).isEqualTo("2027-02-22");
  }

  @Test
  void aNoteThatNoStorageKeepsIsRefused() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");

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
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    String path = "/v1/interactions/" + to.interaction() + "/responses";

    HttpAnswer recorded = BEHIND.http().post(path, to.body("DECLINED", ""));

    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    assertThat(HEED.http().get(path).json()).hasSize(1);
    assertThat(to.answer("SHOWN", "").status()).isEqualTo(422);
  }

  @Test
  void anIllegalOutcomeIsRefusedWithTheLegalOnes() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
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
    Proposal to = Proposal.toNewClient(HEED, "INBOUND");
    assertThat(to.recommendations().findValuesAsText("action")).contains("NO_ACTION");

    for (String outcome : List.of("SHOWN", "ACCEPTED", "CONVERTED", "DECLINED", "NOT_REACHED")) {
      String body = "{\"action\":\"NO_ACTION\",\"outcome\":\"%s\"}".formatted(outcome);
      HttpAnswer refused = to.send(body, null);
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
                  "{\"clientId\":\"%s\",".formatted(to.client()) + body.substring(1));
      assertThat(unmatched.status()).as(unmatched.body()).isEqualTo(422);
    }
    String complaint = "{\"action\":\"NO_ACTION\",\"outcome\":\"COMPLAINED\"}";
    assertThat(to.send(complaint, null).status()).isEqualTo(201);
  }

  @Test
  void anAnswerOfTheFutureIsRefusedWithOrWithoutAnInteraction() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    HttpAnswer late = to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:01:01Z\"");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.at("/detail")).contains("must not lie in the future");
    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:59Z\"").status()).isEqualTo(201);
    HttpAnswer unmatched =
        HEED.http()
            .post(
                "/v1/responses",
                "{\"clientId\":\"%s\",\"action\":\"WINBACK\",\"outcome\":\"CONVERTED\",\"at\":\"2027-01-01T00:00:00Z\"}"
                    .formatted(to.client()));
    assertThat(unmatched.status()).isEqualTo(422);
    assertThat(unmatched.at("/errors/0/pointer")).isEqualTo("/at");
  }

  @Test
  void aLateAnswerIsTakenWithItsOwnTime() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    to.answer("CONVERTED", "\"at\":\"2026-11-24T10:00:00.900Z\"");

    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:00.100Z\"").status())
        .isEqualTo(201);
    assertThat(to.answers().findValuesAsText("outcome")).containsExactly("ACCEPTED", "CONVERTED");
  }

  @Test
  void whatCannotBeIsRefused() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");

    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-24T12:00:00Z\"").at("/errors/0/pointer"))
        .isEqualTo("/at");
    assertThat(to.answer("ACCEPTED", "\"at\":\"2026-11-20T12:00:00Z\"").at("/errors/0/message"))
        .contains("before the decision");
    assertThat(to.answer("ACCEPTED", "\"reason\":\"PRICE\"").status()).isEqualTo(422);
    assertThat(to.answer("AGREED", "").status()).isEqualTo(422);
    assertThat(to.send("{\"action\":\"WINBACK\",\"outcome\":\"SHOWN\"}", null).at("/detail"))
        .startsWith("This interaction did not propose WINBACK, but " + to.action());
    assertThat(to.send(UUID.randomUUID().toString(), to.body("SHOWN", ""), null).status())
        .isEqualTo(404);
    assertThat(to.send("nonsense", to.body("SHOWN", ""), null).status()).isEqualTo(404);
  }

  @Test
  void anOptOutWithdrawsTheConsentForTheChannelAtOnceAndForEver() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");

    to.answer("OPTED_OUT", "");

    JsonNode consents = HEED.http().get("/v1/clients/" + to.client()).json().at("/consents");
    assertThat(consents.at("/0/status").asText()).isEqualTo("OPTED_OUT");
    assertThat(consents.at("/0/channel").asText()).isEqualTo("CALL");
    assertThat(to.again("INBOUND").drop(to.action()).at("/code").asText()).isEqualTo("NO_CONSENT");
  }

  @Test
  void aComplaintIsOpenedAndPausesSales() {
    Proposal to = Proposal.toNewClient(HEED, "INBOUND");

    to.answer("COMPLAINED", "");

    JsonNode profile = HEED.http().get("/v1/clients/" + to.client()).json();
    assertThat(profile.at("/complaints/0/status").asText()).isEqualTo("OPEN");
    assertThat(to.again("INBOUND").recommendations().findValuesAsText("group"))
        .doesNotContain("SALES");
  }

  @Test
  void anOutcomeWithoutAnInteractionFindsTheLastThatProposedTheAction() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");

    HttpAnswer matched =
        HEED.http()
            .post(
                "/v1/responses",
                "{\"clientId\":\"%s\",\"action\":\"%s\",\"outcome\":\"CONVERTED\"}"
                    .formatted(to.client(), to.action()));

    assertThat(matched.status()).as(matched.body()).isEqualTo(201);
    assertThat(matched.at("/interactionId")).isEqualTo(to.interaction());
  }

  @Test
  void anOutcomeThatMatchesNothingIsKeptAndListed() {
    String client = Proposal.newClient(HEED);

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
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    to.answer("NOT_REACHED", "\"at\":\"2026-11-24T10:00:00.200Z\"");
    to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:00.400Z\"");
    to.answer("CONVERTED", "\"at\":\"2026-11-24T10:00:00.600Z\"");

    JsonNode contacts = HEED.http().get("/v1/clients/" + to.client()).json().at("/contacts");
    assertThat(contacts.findValuesAsText("status"))
        .containsExactlyInAnyOrder("NOT_REACHED", "REACHED");
  }

  @Test
  void theTimelineTellsEverythingNewestFirstInPages() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    to.answer("NOT_REACHED", "\"at\":\"2026-11-24T10:00:00.200Z\"");
    to.answer("ACCEPTED", "\"at\":\"2026-11-24T10:00:00.400Z\"");
    String path = "/v1/clients/" + to.client() + "/timeline";

    JsonNode whole = HEED.http().get(path).json().at("/entries");
    assertThat(whole.findValuesAsText("kind"))
        .containsExactly(
            "RESPONSE", "CONTACT", "RESPONSE", "PROPOSAL", "CONTACT", "HOLDING_OPENED");
    assertThat(whole.at("/0/detail").asText()).isEqualTo("ACCEPTED");
    assertThat(whole.at("/0/interactionId").asText()).isEqualTo(to.interaction());

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
}
