package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedProcess;
import heed.testing.HttpAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Heed is killed at several moments of a publish, each held still by a lock in the database. What
 * decides after the next start is the former release or the new one, whole, to the byte.
 */
class KilledPublishIT {
  private static final LocalDate DAY = LocalDate.parse("2028-12-01");
  private static final String ANNA =
      "{\"client\":{\"id\":\"anna\",\"ageYears\":34,\"area\":\"URBAN\",\"occupation\":\"FARMER\"}}";
  private static final String PARAMETERS = "parameters.csv";
  private static final String CONNECTIONS =
      "pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path data;

  private HeedProcesses heeds;

  /** When Heed is killed, and the lock that keeps it there. */
  private enum Moment {
    AT_ONCE(null, false),
    BEFORE_ANYTHING_IS_WRITTEN("lock table draft in exclusive mode", false),
    BETWEEN_THE_RELEASE_AND_ITS_FILES("lock table release_file in share mode", false),
    BEFORE_THE_SWITCH("lock table release_switch in share mode", false),
    BEFORE_THE_DRAFT_IS_TOLD("lock table draft_event in share mode", false),
    AFTER_THE_SWITCH(null, true);

    private final String hold;
    private final boolean isPublished;

    Moment(String hold, boolean isPublished) {
      this.hold = hold;
      this.isPublished = isPublished;
    }
  }

  @BeforeEach
  void addSomebodyWhoMayDoEverything() {
    heeds = new HeedProcesses(data);
  }

  @Test
  void aKillAtAnyMomentOfAPublishLeavesOneReleaseOrTheOtherWhole() throws Exception {
    HeedProcess heed = heeds.serve().untilReady();
    try {
      int published = 0;
      for (Moment moment : Moment.values()) {
        Editor editor = heeds.editor(heed);
        String live = editor.live();
        String before = editor.evaluate(ANNA, DAY).body();
        String draft = editor.draft(moment.name());
        editor.append(
            draft,
            PARAMETERS,
            "socialRate,%d,money a benefit point,2028-0%d-01,B,T\n"
                .formatted(published + 70, published + 1));
        String hash = editor.draftNow(draft).at("/contentHash");
        killDuringPublish(heed, editor, draft, moment);

        heed = heeds.serve().untilReady();
        Editor next = heeds.editor(heed);
        JsonNode left = next.draftNow(draft).json();
        assertThat(left.at("/state").asText().equals("PUBLISHED"))
            .as(moment.name())
            .isEqualTo(moment.isPublished);
        assertThat(next.live()).as(moment.name()).isEqualTo(moment.isPublished ? hash : live);
        assertThat(filesOf(next, live)).isEqualTo(filesOf(next, next.live()));
        assertThat(count("release where id = '%s'".formatted(hash)))
            .as(moment.name())
            .isEqualTo(moment.isPublished ? 1 : 0);
        String after = next.evaluate(ANNA, DAY).body();
        published++;
        if (moment.isPublished) {
          assertThat(after).contains(hash).isNotEqualTo(before);
        } else {
          assertThat(after).as(moment.name()).isEqualTo(before);
          assertPublishes(next, draft, hash);
        }
      }
    } finally {
      heed.close();
    }
  }

  private void killDuringPublish(HeedProcess heed, Editor editor, String draft, Moment moment)
      throws InterruptedException {
    long switches = count("release_switch where true");
    Thread publishing = new Thread(() -> publishUntilKilled(editor, draft));
    try (Handle holding = heeds.jdbi().open()) {
      holding.begin();
      if (moment.hold != null) {
        holding.execute(moment.hold);
      }
      publishing.start();
      if (moment.isPublished) {
        await(() -> count("release_switch where true") > switches);
      } else if (moment.hold != null) {
        await(() -> count(CONNECTIONS + " and wait_event_type = 'Lock'") > 0);
      }
      heed.kill();
      publishing.join();
      holding.rollback();
    }
    // What was held still goes on, and finds that its Heed is gone.
    await(() -> count(CONNECTIONS) == 0);
  }

  private static void assertPublishes(Editor editor, String draft, String hash) {
    HttpAnswer published = editor.publish(draft);
    assertThat(published.at("/release")).as(published.body()).isEqualTo(hash);
  }

  private static void publishUntilKilled(Editor editor, String draft) {
    try {
      editor.publish(draft);
    } catch (AssertionError killed) {
      assertThat(killed).hasMessageStartingWith("no answer");
    }
  }

  private static List<String> filesOf(Editor editor, String release) {
    return editor
        .http()
        .get("/v1/rulebook/releases/" + release)
        .json()
        .at("/files")
        .findValuesAsText("path");
  }

  private long count(String what) {
    return heeds
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + what).mapTo(Long.class).one());
  }

  private static void await(BooleanSupplier event) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!event.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never comes to this").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
