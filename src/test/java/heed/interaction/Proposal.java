package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A decision that was made over HTTP, to be answered.
 *
 * @param action the first thing that it sells
 */
record Proposal(
    HeedServer heed,
    String client,
    String interaction,
    String action,
    JsonNode recommendations,
    JsonNode dropped) {
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  /** Stores a client whom nothing was proposed to yet, and gives the key. */
  static String newClient(HeedServer heed) {
    String id = "answers-" + CLIENTS.incrementAndGet();
    HttpAnswer stored =
        heed.http()
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

  static Proposal toNewClient(HeedServer heed, String direction) {
    return to(newClient(heed), heed, direction);
  }

  private static Proposal to(String client, HeedServer heed, String direction) {
    HttpAnswer answer =
        heed.http()
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
        heed,
        client,
        answer.at("/interactionId"),
        first,
        recommendations,
        answer.json().at("/dropped"));
  }

  /** Decides for the same client once more. */
  Proposal again(String direction) {
    return to(client, heed, direction);
  }

  /** Why the action is not proposed. */
  JsonNode drop(String action) {
    for (JsonNode drop : dropped) {
      if (drop.path("action").asText().equals(action)) {
        return drop;
      }
    }
    throw new AssertionError(action + " was not dropped");
  }

  /** Answers the action, with more fields of JSON or none. */
  HttpAnswer answer(String outcome, String more) {
    return send(body(outcome, more), null);
  }

  String body(String outcome, String more) {
    return "{\"action\":\"%s\",\"outcome\":\"%s\"%s}"
        .formatted(action, outcome, more.isEmpty() ? "" : "," + more);
  }

  /** Answers under a key, or without one where it is null. */
  HttpAnswer send(String body, String key) {
    return send(interaction, body, key);
  }

  /** Answers what may be no interaction at all. */
  HttpAnswer send(String interaction, String body, String key) {
    var request =
        heed.http()
            .request("/v1/interactions/" + interaction + "/responses")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return heed.http().send(request);
  }

  /** The answers that are kept, oldest first. */
  JsonNode answers() {
    return heed.http().get("/v1/interactions/" + interaction + "/responses").json();
  }
}
