package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.access.Role;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkshopIT {
  private static final String PARAMETERS = "parameters.csv";

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  private Editor author;
  private Editor approver;

  @BeforeEach
  void signIn() {
    author = new Editor(HEED.as(Role.AUTHOR));
    approver = new Editor(HEED.as(Role.APPROVER));
  }

  @Test
  void aDraftIsCheckedApprovedAndPublishedAndGoneBackFrom() throws Exception {
    String before = author.live();
    String draft = author.draft("Social rate of next year");
    assertThat(author.append(draft, PARAMETERS, socialRate(7)).status()).isEqualTo(200);

    JsonNode check = author.check(draft).json();
    assertThat(check.at("/errors")).isEmpty();
    assertThat(check.at("/trial/cases").asInt()).isGreaterThan(50);
    assertThat(check.at("/contentHash"))
        .isEqualTo(author.draftNow(draft).json().at("/contentHash"));

    HttpAnswer tooEarly = approver.publish(draft);
    assertThat(tooEarly.status()).isEqualTo(409);
    assertThat(tooEarly.at("/detail")).contains("not approved", "somebody who neither made");

    HttpAnswer submitted = author.submit(draft);
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    assertThat(submitted.at("/draft/state")).isEqualTo("SUBMITTED");
    assertThat(approver.approve(draft).at("/approval/by")).isEqualTo("approver");

    HttpAnswer published = approver.publish(draft);
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    String release = published.at("/release");
    assertThat(author.live()).isEqualTo(release).isEqualTo(check.at("/contentHash").asText());
    assertThat(decidingRelease()).isEqualTo(release);

    JsonNode stored = author.http().get("/v1/rulebook/releases/" + release).json();
    assertThat(stored.at("/author").asText()).isEqualTo("author");
    assertThat(stored.at("/approver").asText()).isEqualTo("approver");
    assertThat(stored.at("/base").asText()).isEqualTo(before);
    assertThat(stored.at("/live").asBoolean()).isTrue();
    assertThat(stored.at("/checked/cases").asInt()).isGreaterThan(50);
    assertThat(stored.at("/liveSince")).isEqualTo(stored.at("/publishedAt"));
    assertThat(author.http().get("/v1/rulebook/releases/live/diff").body())
        .contains("socialRate", PARAMETERS);

    HttpAnswer back = approver.rollBack(before);
    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(decidingRelease()).isEqualTo(before);
    assertThat(author.http().get("/v1/rulebook/live").at("/kind")).isEqualTo("ROLLBACK");
    JsonNode again = author.http().get("/v1/rulebook/releases/" + before).json();
    assertThat(again.at("/liveSince").asText())
        .isEqualTo(author.http().get("/v1/rulebook/live").at("/since"))
        .isGreaterThan(again.at("/publishedAt").asText());
    JsonNode former = author.http().get("/v1/rulebook/releases/" + release).json();
    assertThat(former.at("/publishedAt")).isEqualTo(stored.at("/publishedAt"));
    assertThat(former.has("liveSince")).isFalse();
    assertThat(names(author.draftNow(draft).json().at("/history"), "kind"))
        .containsExactly("CREATED", "EDITED", "SUBMITTED", "APPROVED", "PUBLISHED");
    assertThat(author.append(draft, PARAMETERS, socialRate(8)).status()).isEqualTo(409);
  }

  @Test
  void aStepNeedsNoBodyWhereNothingHasToBeSaid() {
    String draft = author.draft("Without a word");
    author.append(draft, PARAMETERS, socialRate(19));

    HttpAnswer submitted = author.step(draft, "submit");
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
    HttpAnswer unseen = approver.step(draft, "approve");
    assertThat(unseen.status()).as(unseen.body()).isEqualTo(422);
    assertThat(unseen.at("/detail")).contains("a JSON body is required");
    approver.approve(draft);
    HttpAnswer published = approver.step(draft, "publish");
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    assertThat(published.at("/message")).isEqualTo("Without a word");
  }

  @Test
  void untouchedFilesStayByteEqualThroughAnyRoundTrip() throws Exception {
    String draft = author.draft("Round trip");
    author.append(draft, PARAMETERS, socialRate(9));
    JsonNode files = author.http().get("/v1/rulebook/drafts/" + draft + "/files").json();
    assertThat(files.at("/files").size()).isGreaterThan(40);
    for (JsonNode file : files.at("/files")) {
      String path = file.at("/path").asText();
      if (!path.equals(PARAMETERS) && !path.equals("README.md")) {
        assertThat(author.read(draft, path).body())
            .isEqualTo(Files.readString(Path.of("rules", path)));
      }
    }
    String live = "/v1/rulebook/releases/live/files/" + PARAMETERS;
    HttpAnswer read = author.http().get(live);
    assertThat(read.header("Content-Type")).hasValue("text/plain;charset=utf-8");
    HttpAnswer again =
        author
            .http()
            .send(
                author
                    .http()
                    .request(live)
                    .GET()
                    .header("If-None-Match", read.header("ETag").orElseThrow()));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void twoEditorsDoNotOverwriteEachOther() {
    Editor other =
        new Editor(
            HEED.anonymous().asPerson("olga", HEED.addAccount("olga", List.of(Role.AUTHOR))));
    String draft = author.draft("Two editors");
    String etag = author.read(draft, "README.md").header("ETag").orElseThrow();
    assertThat(author.store(draft, "README.md", "Mine\n", etag).status()).isEqualTo(200);

    HttpAnswer refused = other.store(draft, "README.md", "Hers\n", etag);
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.at("/yours")).isEqualTo("Hers\n");
    assertThat(refused.at("/theirs")).isEqualTo("Mine\n");
    assertThat(other.store(draft, "README.md", "Both\n", refused.at("/etag")).status())
        .isEqualTo(200);

    HttpAnswer unsaid =
        other
            .http()
            .send(
                other
                    .http()
                    .request("/v1/rulebook/drafts/" + draft + "/files/README.md")
                    .PUT(BodyPublishers.ofString("x"))
                    .header("Content-Type", "text/plain"));
    assertThat(unsaid.status()).isEqualTo(428);
    assertThat(other.storeNew(draft, "README.md", "x").status()).isEqualTo(412);
    assertThat(other.storeNew(draft, "cases/more.yml", "[]\n").status()).isEqualTo(201);
    assertThat(names(author.draftNow(draft).json().at("/changed"), "change"))
        .containsExactly("CHANGED", "ADDED");
    assertThat(other.remove(draft, "cases/more.yml", "\"wrong\"").status()).isEqualTo(412);
    String added = other.read(draft, "cases/more.yml").header("ETag").orElseThrow();
    assertThat(other.remove(draft, "cases/more.yml", added).status()).isEqualTo(204);
    assertThat(names(author.draftNow(draft).json().at("/changed"), "path"))
        .containsExactly("README.md");
  }

  @Test
  void whoMadeOrEditedADraftCannotApproveItAndAnEditVoidsAnApproval() {
    Editor both =
        new Editor(
            HEED.anonymous()
                .asPerson("bo", HEED.addAccount("bo", List.of(Role.AUTHOR, Role.APPROVER))));
    String draft = author.draft("Approval");
    author.append(draft, PARAMETERS, socialRate(11));
    both.append(draft, PARAMETERS, socialRate(12));
    author.submit(draft);
    HttpAnswer refused = both.approve(draft);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/detail")).startsWith("bo made or edited this draft");
    assertThat(new Editor(HEED.as(Role.AUTHOR)).approve(draft).status()).isEqualTo(403);

    String seen = author.draftNow(draft).at("/contentHash");
    author.append(draft, PARAMETERS, "\n");
    author.submit(draft);
    HttpAnswer stale = approver.step(draft, "approve", "{\"contentHash\":\"%s\"}".formatted(seen));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.at("/contentHash")).isEqualTo(author.draftNow(draft).at("/contentHash"));

    assertThat(approver.approve(draft).status()).isEqualTo(200);
    author.append(draft, PARAMETERS, "\n");
    JsonNode edited = author.draftNow(draft).json();
    assertThat(edited.at("/state").asText()).isEqualTo("EDITING");
    assertThat(edited.at("/approval").isMissingNode()).isTrue();
    assertThat(names(edited.at("/history"), "kind")).endsWith("APPROVED", "EDITED", "VOIDED");
    assertThat(approver.publish(draft).status()).isEqualTo(409);

    author.submit(draft);
    HttpAnswer returned = approver.step(draft, "return", "{\"message\":\"Why 12?\"}");
    assertThat(returned.at("/state")).isEqualTo("EDITING");
    assertThat(returned.at("/comments/0/text")).isEqualTo("Why 12?");
  }

  @Test
  void aDraftWhoseBaseHasMovedIsRebasedAndItsConflictsResolved() {
    String first = author.draft("First");
    String second = author.draft("Second");
    author.store(first, "README.md", "First\n");
    author.store(second, "README.md", "Second\n");
    author.append(second, PARAMETERS, socialRate(13));
    publish(first);
    author.submit(second);
    approver.approve(second);

    HttpAnswer moved = approver.publish(second);
    assertThat(moved.status()).isEqualTo(409);
    assertThat(moved.at("/detail")).contains("Rebase the draft");

    JsonNode rebased = author.rebase(second).json();
    assertThat(rebased.at("/baseIsLive").asBoolean()).isTrue();
    assertThat(rebased.at("/state").asText()).isEqualTo("EDITING");
    assertThat(rebased.at("/conflicts/0/path").asText()).isEqualTo("README.md");
    assertThat(rebased.at("/conflicts/0/theirs").asText()).isEqualTo("First\n");
    assertThat(rebased.at("/conflicts/0/yours").asText()).isEqualTo("Second\n");
    assertThat(author.submit(second).at("/detail")).contains("README.md");

    author.store(second, "README.md", "First and second\n");
    assertThat(author.draftNow(second).json().at("/conflicts")).isEmpty();
    assertThat(names(author.draftNow(second).json().at("/changed"), "path"))
        .containsExactly("README.md", PARAMETERS);
    publish(second);
    assertThat(author.http().get("/v1/rulebook/releases/live/files/README.md").body())
        .isEqualTo("First and second\n");
  }

  @Test
  void draftsAndReleasesComeInPagesNewestFirst() {
    String older = author.draft("Older");
    String newer = author.draft("Newer");
    HttpAnswer page = author.http().get("/v1/rulebook/drafts?limit=1");
    assertThat(page.at("/drafts/0/id")).isEqualTo(newer);
    HttpAnswer next = author.http().get("/v1/rulebook/drafts?limit=1&cursor=" + page.at("/cursor"));
    assertThat(next.at("/drafts/0/id")).isEqualTo(older);
    assertThat(author.http().get("/v1/rulebook/releases?cursor=%25").status()).isEqualTo(422);

    author.store(newer, "README.md", "Newer\n");
    publish(newer);
    HttpAnswer releases = author.http().get("/v1/rulebook/releases?limit=1");
    assertThat(releases.at("/releases/0/id")).isEqualTo(author.live());
    assertThat(
            author
                .http()
                .get("/v1/rulebook/releases?limit=1&cursor=" + releases.at("/cursor"))
                .json()
                .at("/releases"))
        .hasSize(1);
    JsonNode all = author.http().get("/v1/rulebook/releases?limit=200").json().at("/releases");
    assertThat(all.get(all.size() - 1).has("checked")).as("the folder's").isFalse();
    String gone = "/v1/rulebook/drafts/" + older;
    assertThat(author.http().send(author.http().request(gone).DELETE()).status()).isEqualTo(204);
    assertThat(author.draftNow(older).at("/state")).isEqualTo("DISCARDED");
  }

  @Test
  void aFileOfRulesIsAlsoShownAsWhatItsSentencesStandFor() {
    String draft = author.draft("As DRL");
    String path = "/files/1-segmentation/social.dslr?as=drl";
    assertThat(author.http().get("/v1/rulebook/drafts/" + draft + path).body())
        .contains("Segment(");
    assertThat(author.http().get("/v1/rulebook/releases/live" + path).body()).contains("Segment(");
    assertThat(author.read(draft, "parameters.csv?as=drl").status()).isEqualTo(404);
    assertThat(author.read(draft, "parameters.csv?as=pdf").status()).isEqualTo(422);
    assertThat(author.http().get("/v1/rulebook/sentences?draft=" + draft).json().at("/sentences"))
        .isNotEmpty();
  }

  private void publish(String draft) {
    assertThat(author.submit(draft).status()).isEqualTo(200);
    assertThat(approver.approve(draft).status()).isEqualTo(200);
    HttpAnswer published = approver.publish(draft);
    assertThat(published.status()).as(published.body()).isEqualTo(200);
  }

  private static String decidingRelease() {
    return HEED.http()
        .post("/v1/evaluations", "{\"profile\":{\"client\":{\"id\":\"c\"}}}")
        .at("/release");
  }

  private static String socialRate(int rate) {
    return "socialRate,%d,money a benefit point,2099-01-%02d,Board,A test\n".formatted(rate, rate);
  }

  private static List<String> names(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(it -> it.at("/" + field).asText())
        .toList();
  }
}
