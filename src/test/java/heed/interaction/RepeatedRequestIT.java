package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A caller who lost the answer asks again under the same key, and nothing is proposed or answered
 * twice.
 */
class RepeatedRequestIT {
  @RegisterExtension
  static final HeedServer HEED =
      HeedServer.onFreshDatabase()
          .with("samples", "none")
          .at(Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

  @Test
  void theSameRequestUnderTheSameKeyIsDecidedOnce() {
    store("once");

    HttpAnswer first = recommend("once", "a-key");
    HttpAnswer again = recommend("once", "a-key");

    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(kept("once")).isEqualTo(1);
    assertThat(recommend("once", "another-key").at("/interactionId"))
        .isNotEqualTo(first.at("/interactionId"));
  }

  @Test
  void manyAtOnceUnderOneKeyAreDecidedOnce() {
    store("crowd");

    List<HttpAnswer> answers =
        IntStream.range(0, 16).parallel().mapToObj(n -> recommend("crowd", "same")).toList();

    assertThat(answers).extracting(HttpAnswer::status).containsOnly(200);
    assertThat(answers).extracting(HttpAnswer::body).containsOnly(answers.get(0).body());
    assertThat(kept("crowd")).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToOneRequest() {
    store("first");
    store("second");
    HttpAnswer first = recommend("first", "theirs");

    assertThat(recommend("second", "theirs").status()).isEqualTo(422);
    assertThat(recommend("second", "theirs").at("/errors/0/pointer")).isEqualTo("Idempotency-Key");
    assertThat(recommend("second", "two words").status()).isEqualTo(422);
    assertThat(kept("second")).isZero();
    HttpAnswer answered =
        send(
            "/v1/interactions/" + first.at("/interactionId") + "/responses",
            "{\"action\":\"%s\",\"outcome\":\"SHOWN\"}"
                .formatted(first.at("/recommendations/0/action")),
            "theirs");
    assertThat(answered.status()).isEqualTo(422);
  }

  @Test
  void aDryRunUnderAKeyKeepsNothing() {
    store("dry");
    String body = "{\"clientId\":\"dry\",\"dryRun\":true}";

    assertThat(send("/v1/recommendations", body, "dry-key").status()).isEqualTo(200);
    assertThat(send("/v1/recommendations", body, "dry-key").status()).isEqualTo(200);
    assertThat(kept("dry")).isZero();
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    store("later");
    HttpAnswer first = recommend("later", "old");
    HEED.database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update idempotent_request set answered_at = answered_at - interval '1 day'"
                        + " where key = 'old'"));

    HttpAnswer next = recommend("later", "old");

    assertThat(next.status()).isEqualTo(200);
    assertThat(next.at("/interactionId")).isNotEqualTo(first.at("/interactionId"));
    assertThat(recommend("later", "old").body()).isEqualTo(next.body());
  }

  @Test
  void theSameAnswerUnderTheSameKeyIsAnsweredWithTheSameBytesAndKeptOnce() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    String key = UUID.randomUUID().toString();
    String body = to.body("INTERESTED", "");

    HttpAnswer first = to.send(body, key);
    HttpAnswer again = to.send(body, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(to.answers()).hasSize(1);
  }

  @Test
  void aKeyBelongsToOneAnswer() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    to.send(to.body("INTERESTED", ""), "one-key");

    HttpAnswer other = to.send(to.body("ACCEPTED", ""), "one-key");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.at("/detail")).contains("another request");
    assertThat(to.send(to.body("ACCEPTED", ""), "a b").status()).isEqualTo(422);
  }

  @Test
  void manyAnswersAtOnceUnderOneKeyAreKeptOnce() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    String body = to.body("ACCEPTED", "");

    List<HttpAnswer> answers =
        IntStream.range(0, 16).parallel().mapToObj(n -> to.send(body, "same-answer")).toList();

    assertThat(answers).extracting(HttpAnswer::status).containsOnly(201, 409).contains(201);
    assertThat(to.answers()).hasSize(1);
  }

  @Test
  void theSameAnswerIsKeptOnceHoweverFineItsTimeIsGiven() {
    Proposal to = Proposal.toNewClient(HEED, "OUTBOUND");
    String at = "\"at\":\"2026-11-24T10:00:00.123456789Z\"";

    HttpAnswer first = to.answer("ACCEPTED", at);
    HttpAnswer again = to.answer("ACCEPTED", at);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).as(again.body()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(to.answers().toString()).isEqualTo("[" + first.body() + "]");
  }

  @Test
  void anOutcomeThatMatchesNothingIsKeptOnceToo() {
    String client = Proposal.newClient(HEED);
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

  private static HttpAnswer recommend(String client, String key) {
    return send(
        "/v1/recommendations", "{\"clientId\":\"%s\",\"channel\":\"CALL\"}".formatted(client), key);
  }

  private static HttpAnswer send(String path, String body, String key) {
    return HEED.http()
        .send(
            HEED.http()
                .request(path)
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key));
  }

  private static long kept(String client) {
    return HEED.database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from interaction where client_id = :client")
                    .bind("client", client)
                    .mapTo(Long.class)
                    .one());
  }

  private static void store(String id) {
    assertThat(
            HEED.http()
                .put(
                    "/v1/clients/" + id,
                    """
                    {"client":{"id":"%s","ageYears":34,"tenureMonths":40},
                     "holdings":[{"account":"c-%s","product":"CURRENT_ACCOUNT","family":"CURRENT",
                                  "balance":5200}]}
                    """
                        .formatted(id, UUID.randomUUID()))
                .status())
        .isEqualTo(201);
  }
}
