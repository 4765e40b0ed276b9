package heed.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.Role;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.PageCaller;
import heed.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom each agent is given to call. */
class WorkListIT {
  private static final Pattern ROW =
      Pattern.compile("href=\"/desk/clients/([^\"]+)\" class=\"row\"");

  private static final SettableClock CLOCK =
      SettableClock.at(Instant.parse("2026-11-24T08:00:00Z"));

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none").at(CLOCK);

  private static int agents;

  @BeforeEach
  void aNewWeekWithoutClients() {
    CLOCK.advance(Duration.ofDays(7));
    HEED.database()
        .jdbi()
        .useHandle(handle -> handle.execute("update client set status = 'CLOSED'"));
  }

  @Test
  void agentsWhoFillTheirListsAtTheSameMomentAreNeverGivenTheSameClient() throws Exception {
    for (int n = 0; n < 50; n++) {
      DeskClient.put(HEED, "many-" + n, "Client " + n, "0700 " + n, "en");
    }
    List<Agent> all = List.of(new Agent(), new Agent(), new Agent(), new Agent());
    ExecutorService pool = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<List<String>>> filled =
          pool.invokeAll(all.stream().<Callable<List<String>>>map(it -> it::fill).toList());
      List<String> given = new ArrayList<>();
      for (Future<List<String>> list : filled) {
        assertThat(list.get().size()).isLessThanOrEqualTo(20);
        given.addAll(list.get());
      }
      assertThat(given).doesNotHaveDuplicates().hasSize(50);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aClientStaysUntilSheHasAnsweredOrIsGivenBackOrTheDayEnds() {
    DeskClient.put(HEED, "stays-1", "One", "0700 1", "en");
    DeskClient.put(HEED, "stays-2", "Two", "0700 2", "en");
    Agent agent = new Agent();
    Agent other = new Agent();
    assertThat(agent.fill()).containsExactlyInAnyOrder("stays-1", "stays-2");
    assertThat(other.fill()).isEmpty();

    agent.giveBack("stays-2");
    assertThat(other.fill()).containsExactly("stays-2");

    agent.answers("stays-1", "DECLINED", "");
    assertThat(agent.list()).isEmpty();
    assertThat(agent.fill()).as("called today, so not again").isEmpty();

    CLOCK.advance(Duration.ofHours(16));
    other.signIn();
    assertThat(other.list()).isEmpty();
  }

  @Test
  void callBacksComeFirstToWhoPromisedThemAndLateOnesToWhoeverIsThere() {
    DeskClient.put(HEED, "calls-1", "Asked", "0700 1", "en");
    Agent agent = new Agent();
    Agent other = new Agent();
    agent.answers("calls-1", "CALL_BACK", CLOCK.instant().plus(Duration.ofHours(2)).toString());
    DeskClient.put(HEED, "calls-2", "Other", "0700 2", "en");

    assertThat(agent.list()).containsExactly("calls-1");
    assertThat(agent.fill()).containsExactly("calls-2", "calls-1");
    CLOCK.advance(Duration.ofHours(2));
    agent.signIn();
    other.signIn();
    assertThat(agent.list()).containsExactly("calls-1", "calls-2");
    assertThat(agent.next("")).endsWith("/desk/clients/calls-1");
    assertThat(agent.next("calls-1")).endsWith("/desk/clients/calls-2");
    assertThat(agent.open("calls-1")).contains("value=\"CALL_BACK\" checked", "after four");

    agent.giveBack("calls-1");
    assertThat(agent.list()).containsExactly("calls-2");
    assertThat(other.fill()).containsExactly("calls-1");
    other.answers("calls-1", "NOT_REACHED", "");
    assertThat(other.list()).isEmpty();
  }

  @Test
  void aCallBackThatItsAgentHasNotMadeIsMadeByAnother() {
    DeskClient.put(HEED, "left", "Left", "0700 1", "en");
    Agent agent = new Agent();
    Agent other = new Agent();
    agent.answers("left", "CALL_BACK", CLOCK.instant().plus(Duration.ofHours(2)).toString());
    CLOCK.advance(Duration.ofMinutes(140));
    other.signIn();
    assertThat(other.fill()).isEmpty();
    CLOCK.advance(Duration.ofMinutes(11));
    assertThat(other.fill()).containsExactly("left");
  }

  @Test
  void whoWasGivenBackIsNotGivenToTheSameAgentAgainToday() {
    DeskClient.put(HEED, "again", "Again", "0700 1", "en");
    Agent agent = new Agent();
    assertThat(agent.fill()).containsExactly("again");
    agent.giveBack("again");
    assertThat(agent.fill()).isEmpty();
    assertThat(new Agent().fill()).containsExactly("again");
  }

  @Test
  void openingAClientOfTheListTwiceProposesOnceAndAnotherAgentIsTold() {
    DeskClient.put(HEED, "twice", "Twice", "0700 1", "en");
    Agent agent = new Agent();
    agent.fill();
    String interaction = interactionOn(agent.open("twice"));
    assertThat(interactionOn(agent.open("twice"))).isEqualTo(interaction);

    Agent other = new Agent();
    String page = other.decide("twice", "OUTBOUND");
    assertThat(page).contains(agent.name + " has this client", "value=\"INBOUND\" checked");
    assertThat(other.list()).isEmpty();
    assertThat(other.decide("nobody", "OUTBOUND")).contains("There is no client nobody");
  }

  @Test
  void whoCallsAClientHasHerOnTheList() {
    DeskClient.put(HEED, "chosen", "Chosen", "0700 1", "en");
    Agent agent = new Agent();
    assertThat(agent.decide("chosen", "OUTBOUND")).contains("value=\"OUTBOUND\" checked");
    assertThat(agent.list()).containsExactly("chosen");
    assertThat(new Agent().fill()).isEmpty();
  }

  private static String interactionOn(String page) {
    return first(Pattern.compile("data-interaction=\"([^\"]+)\""), page);
  }

  private static String first(Pattern pattern, String page) {
    return pattern.matcher(page).results().findFirst().orElseThrow().group(1);
  }

  /** Somebody at the desk. */
  private static final class Agent {
    private final String name = "agent-" + agents++;
    private final String password = HEED.addAccount(name, List.of(Role.AGENT));
    private PageCaller page;
    private Map<String, String> form;

    Agent() {
      signIn();
    }

    /** A session ends when nothing is heard of it. */
    void signIn() {
      page = PageCaller.at(HEED).signIn(name, password);
      form = Map.of("formToken", page.formToken());
    }

    List<String> fill() {
      assertThat(page.post("/desk/work", form).status()).isEqualTo(303);
      return list();
    }

    List<String> list() {
      HttpAnswer answer = page.get("/desk/work");
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      return ROW.matcher(answer.body()).results().map(MatchResult::group).map(this::id).toList();
    }

    private String id(String row) {
      return first(ROW, row);
    }

    void giveBack(String client) {
      assertThat(page.post("/desk/work/" + client + "/release", form).status()).isEqualTo(303);
    }

    String next(String after) {
      return page.get("/desk/work/next?after=" + after).header("Location").orElseThrow();
    }

    String open(String client) {
      return page.get("/desk/clients/" + client).body();
    }

    String decide(String client, String kind) {
      return page.post(
              "/desk/clients/" + client + "/decisions",
              Map.of("formToken", page.formToken(), "kind", kind))
          .body();
    }

    /** Records an answer to the best action of a call of this client. */
    void answers(String client, String outcome, String callBackAt) {
      String call = open(client);
      CLOCK.advance(Duration.ofSeconds(1));
      HttpAnswer answer =
          page.send(
              page.request("/desk/interactions/" + interactionOn(call) + "/answers")
                  .header("Content-Type", "application/json")
                  .header("X-Heed-Form", form.get("formToken"))
                  .header("Origin", "http://127.0.0.1:" + HEED.port())
                  .POST(
                      java.net.http.HttpRequest.BodyPublishers.ofString(
                          """
                          {"action":"%s","outcome":"%s"%s}
                          """
                              .formatted(
                                  first(Pattern.compile("data-action=\"([^\"]+)\""), call),
                                  outcome,
                                  callBackAt.isEmpty()
                                      ? ""
                                      : ",\"note\":\"after four\",\"callBackAt\":\""
                                          + callBackAt
                                          + '"'))));
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
  }
}
