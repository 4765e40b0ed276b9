package heed.console.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.Role;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import heed.testing.PageCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rulebook's pages as each role gets them. */
class RulebookPagesIT {
  private static final String HOSTILE = "<script>alert(1)</script> \"'&";

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  private static PageCaller author;
  private static PageCaller manager;
  private static PageCaller agent;

  @BeforeAll
  static void people() {
    author = as("marta", Role.AUTHOR);
    manager = as("mona", Role.MANAGER);
    agent = as("amina", Role.AGENT);
  }

  @Test
  void agentsHaveNoRulebookAndManagersReadIt() {
    assertThat(agent.get("/rulebook").status()).isEqualTo(403);
    assertThat(manager.get("/rulebook").body()).doesNotContain("Begin a draft");
    String draft = draft("Read by managers");
    HttpAnswer file = manager.get(draft + "/files/parameters.csv");
    assertThat(file.body()).contains("data-readonly=\"true\"").doesNotContain("id=\"save\"");
    assertThat(put(manager, draft + "/files/parameters.csv", "x", "").status()).isEqualTo(403);
    assertThat(manager.get(draft + "/try").status()).isEqualTo(403);
    String live = "/rulebook/releases/" + HEED.http().get("/v1/rulebook/live").at("/release");
    assertThat(manager.get(live).body()).contains("href=\"" + live + "/files/parameters.csv\"");
    assertThat(manager.get(live + "/files/parameters.csv").body()).contains("idleBalanceFrom");
    assertThat(manager.get(live + "/files/nothing.csv").status()).isEqualTo(404);
  }

  @Test
  void theLiveReleaseHasAnAddressOfItsOwn() {
    String live = "/rulebook/releases/" + HEED.http().get("/v1/rulebook/live").at("/release");
    HttpAnswer answer = manager.get("/rulebook/releases/live");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location").orElseThrow()).endsWith(live);
    assertThat(agent.get("/rulebook/releases/live").status()).isEqualTo(403);
  }

  @Test
  void hostileNamesAreShownAsText() {
    String draft = draft(HOSTILE);
    assertThat(author.get(draft).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(author.get("/rulebook").body()).doesNotContain("<script>alert");
  }

  @Test
  void whatIsMissingIsSaidOnThePage() {
    HttpAnswer unnamed = post("/rulebook/drafts", Map.of("name", " "));
    assertThat(unnamed.status()).isEqualTo(422);
    assertThat(unnamed.body()).contains("A draft needs a name");
    String draft = draft("Nothing yet");
    HttpAnswer empty = post(draft + "/submit", Map.of());
    assertThat(empty.status()).isEqualTo(409);
    assertThat(empty.body()).contains("This draft changes nothing.");
    assertThat(post(draft + "/files", Map.of("path", "../etc/passwd")).status()).isEqualTo(422);
    assertThat(author.get(draft + "/files/no/place.java").status()).isEqualTo(422);
    assertThat(author.get("/rulebook/drafts/nonsense").status()).isEqualTo(404);
  }

  @Test
  void aFileIsStoredOverWhatWasReadAndOverNothingElse() {
    String file = draft("Two at once") + "/files/README.md";
    String page = author.get(file).body();
    String etag = page.replaceAll("(?s).*data-etag=\"([^\"]*)\".*", "$1");
    assertThat(put(author, file, "One.\n", "\"" + etag + "\"").status()).isEqualTo(200);
    HttpAnswer late = put(author, file, "Two.\n", "\"" + etag + "\"");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.at("/theirs")).isEqualTo("One.\n");
    assertThat(late.at("/yours")).isEqualTo("Two.\n");
  }

  @Test
  void aDraftIsTriedOnTheFactsOfTheNewestDecisionForAClient() {
    String draft = draft("On facts");
    assertThat(
            HEED.http()
                .put(
                    "/v1/clients/4711",
                    "{\"client\":{\"id\":\"4711\",\"ageYears\":67,\"occupation\":\"RETIRED\"}}")
                .status())
        .isLessThan(300);
    assertThat(author.get(draft + "/try?client=4711").body()).contains("There is no such case");
    assertThat(HEED.http().post("/v1/recommendations", "{\"clientId\":\"4711\"}").status())
        .isEqualTo(200);
    assertThat(author.get(draft + "/try?client=4711").body())
        .contains("The facts of a stored decision", "It comes out the same.");
    assertThat(author.get(draft + "/try?client=4711&direction=INBOUND&channel=BRANCH").body())
        .contains("Branch · Client called");
  }

  private static String draft(String name) {
    HttpAnswer made = post("/rulebook/drafts", Map.of("name", name));
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    String location = made.header("Location").orElseThrow();
    return location.substring(location.indexOf("/rulebook"));
  }

  private static HttpAnswer post(String path, Map<String, String> form) {
    Map<String, String> whole = new java.util.HashMap<>(form);
    whole.put("formToken", author.formToken());
    return author.post(path, whole);
  }

  private static HttpAnswer put(PageCaller who, String path, String text, String etag) {
    return who.send(
        who.request(path)
            .setHeader("Accept", "application/json")
            .header("Origin", "http://127.0.0.1:" + HEED.port())
            .header("X-Heed-Form", who.formToken())
            .header("Content-Type", "text/plain")
            .header("If-Match", etag)
            .PUT(BodyPublishers.ofString(text)));
  }

  private static PageCaller as(String name, Role role) {
    return PageCaller.at(HEED).signIn(name, HEED.addAccount(name, List.of(role)));
  }
}
