package heed.testing.kills;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HttpAnswer;
import heed.testing.HttpCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Callers who decide outbound and answer what was proposed, each request under a key and sent again
 * under the same one until it is acknowledged.
 */
final class Load {
  private static final String[] OUTCOMES = {"SHOWN", "DECLINED", "ACCEPTED", "NOT_REACHED"};
  private static final int PAUSE_MILLIS = 50;
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

  private final Supplier<HttpCaller> heed;
  private final List<String> clients;
  private final Books books;
  private final AtomicBoolean over = new AtomicBoolean();
  private final List<Thread> callers = new ArrayList<>();

  /**
   * @param heed the server of the moment, which is another one after a restart
   */
  Load(Supplier<HttpCaller> heed, List<String> clients, Books books) {
    this.heed = heed;
    this.clients = clients;
    this.books = books;
  }

  void start(int threads, long seed) {
    for (int n = 0; n < threads; n++) {
      Random random = new Random(seed * 1000 + n);
      Thread caller = new Thread(() -> call(random), "caller-" + n);
      caller.start();
      callers.add(caller);
    }
  }

  /** Begins nothing new, and waits until all that was begun is acknowledged. */
  void finish() throws InterruptedException {
    over.set(true);
    for (Thread caller : callers) {
      caller.join();
    }
  }

  private void call(Random random) {
    try {
      while (!over.get()) {
        JsonNode decision = decide(clients.get(random.nextInt(clients.size())));
        for (JsonNode proposed : decision.at("/recommendations")) {
          if (proposed.hasNonNull("channel") && random.nextInt(10) < 8) {
            String action = proposed.path("action").asText();
            answer(decision, action, OUTCOMES[random.nextInt(OUTCOMES.length)]);
          }
        }
      }
    } catch (InterruptedException | AssertionError | RuntimeException e) {
      books.faults.add("a caller ended: " + e);
    }
  }

  private JsonNode decide(String client) throws InterruptedException {
    long begun = System.nanoTime();
    HttpAnswer decided =
        untilAcknowledged(
            200,
            "/v1/recommendations",
            "{\"clientId\":\"%s\",\"channel\":\"CALL\",\"limit\":2}".formatted(client));
    JsonNode decision = decided.json();
    for (JsonNode proposed : decision.at("/recommendations")) {
      Long no = books.declined.get(client + " " + proposed.path("action").asText());
      if (no != null && no < begun) {
        books.faults.add("proposed again after a no: " + decision);
      }
    }
    if (books.decisions.put(decision.at("/interactionId").asText(), decision) != null) {
      books.faults.add("two decisions under one interaction: " + decision);
    }
    return decision;
  }

  private void answer(JsonNode decision, String action, String outcome)
      throws InterruptedException {
    String interaction = decision.at("/interactionId").asText();
    HttpAnswer recorded =
        untilAcknowledged(
            201,
            "/v1/interactions/" + interaction + "/responses",
            "{\"action\":\"%s\",\"outcome\":\"%s\"}".formatted(action, outcome));
    String id = recorded.at("/answerId");
    books.answers.put(id, new Books.Answered(id, interaction, action, outcome));
    if (outcome.equals("DECLINED")) {
      books.declined.putIfAbsent(
          decision.at("/clientId").asText() + " " + action, System.nanoTime());
    }
  }

  private HttpAnswer untilAcknowledged(int status, String path, String body)
      throws InterruptedException {
    String key = UUID.randomUUID().toString();
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < PATIENCE_NANOS) {
      HttpAnswer answer = attempt(path, body, key);
      if (answer != null && answer.status() == status) {
        return answer;
      }
      if (answer != null) {
        requireToldToTryAgain(answer);
      }
      books.retried.incrementAndGet();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    throw new AssertionError("never acknowledged: " + path + " " + body);
  }

  /** What is not acknowledged must say that it may be sent again. */
  private void requireToldToTryAgain(HttpAnswer answer) {
    boolean busy = answer.status() == 503 || answer.status() == 429;
    boolean saysWhen = busy && answer.header("Retry-After").isPresent();
    if (!saysWhen && answer.status() != 409) {
      books.faults.add("answered with " + answer.status() + ": " + answer.body());
    }
  }

  /** The answer, or null where the server went away. */
  private HttpAnswer attempt(String path, String body, String key) {
    try {
      HttpCaller caller = heed.get();
      return caller.send(
          caller
              .request(path)
              .POST(BodyPublishers.ofString(body))
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", key));
    } catch (AssertionError noAnswer) {
      return null;
    }
  }
}
