package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedProcess;
import heed.testing.HttpAnswer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several Heeds on one PostgreSQL, each a process of its own. */
class ReplicasIT {
  private static final String CLIENT =
      "{\"client\":{\"id\":\"anna\",\"ageYears\":34,\"area\":\"URBAN\"}}";

  /** Promised is one second; a machine that runs other tests may stop a process for longer. */
  private static final Duration A_MACHINE_BUSY_WITH_TESTS = Duration.ofSeconds(20);

  @TempDir private Path data;

  private HeedProcesses heeds;

  private record Made(Instant decidedAt, String release) {}

  /** A time during which a release was live; it is still where there is no end. */
  private record Live(String release, Instant from, Instant until) {
    boolean hadBegun(Made decision) {
      return release.equals(decision.release()) && !decision.decidedAt().isBefore(from);
    }

    /** How long after its end the decision was made; negative within. */
    long millisPast(Made decision) {
      return until == null ? -1 : Duration.between(until, decision.decidedAt()).toMillis();
    }
  }

  @BeforeEach
  void addSomebodyWhoMayDoEverything() {
    heeds = new HeedProcesses(data);
  }

  @Test
  void replicasSwitchTogetherUnderLoadAlsoAfterTheDatabaseWasLost() throws Exception {
    try (HeedProcess one = heeds.serve().untilReady();
        HeedProcess two = heeds.serve().untilReady()) {
      List<Editor> editors = List.of(heeds.editor(one), heeds.editor(two));
      editors.get(0).http().put("/v1/clients/anna", CLIENT);
      Queue<Made> made = new ConcurrentLinkedQueue<>();
      Queue<String> failed = new ConcurrentLinkedQueue<>();
      List<Thread> load = editors.stream().map(editor -> load(editor, made, failed)).toList();
      String first = editors.get(0).live();
      for (int n = 0; n < 4; n++) {
        publish(editors.get(n % 2), "Change " + n);
      }
      assertThat(editors.get(1).rollBack(first).status()).isEqualTo(200);
      await(() -> editors.get(0).live().equals(first));
      load.forEach(Thread::interrupt);
      for (Thread thread : load) {
        thread.join();
      }
      assertThat(failed).isEmpty();
      List<Live> history = history();
      assertThat(history).hasSize(6);
      assertThat(made).hasSizeGreaterThan(50);
      long latest = made.stream().mapToLong(it -> millisPast(it, history)).max().orElseThrow();
      System.out.printf("%d decisions, the latest %d ms after its release%n", made.size(), latest);
      assertThat(latest).isLessThan(A_MACHINE_BUSY_WITH_TESTS.toMillis());

      JsonNode replicas = editors.get(0).http().get("/v1/rulebook/replicas").json().at("/replicas");
      assertThat(replicas).hasSize(2);

      cutAllConnections();
      String last = publishOnceConnectionsAreBack(editors.get(0));
      await(() -> editors.get(1).live().equals(last));
    }
  }

  private static String publish(Editor editor, String what) {
    String draft = editor.draft(what);
    editor.append(draft, "README.md", "\n" + what + "\n");
    HttpAnswer published = editor.publish(draft);
    if (published.status() == 409) {
      editor.rebase(draft);
      published = editor.publish(draft);
    }
    assertThat(published.status()).as(published.body()).isEqualTo(200);
    return published.at("/release");
  }

  /** A connection that was cut is noticed by whoever uses it next, or after ten seconds. */
  private static String publishOnceConnectionsAreBack(Editor editor) throws InterruptedException {
    AtomicReference<String> release = new AtomicReference<>();
    await(
        () -> {
          try {
            release.set(publish(editor, "After the database was lost"));
            return true;
          } catch (AssertionError notYet) {
            return false;
          }
        });
    return release.get();
  }

  private static Thread load(Editor editor, Queue<Made> made, Queue<String> failed) {
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                try {
                  HttpAnswer answer = decide(editor);
                  if (answer.status() == 200) {
                    made.add(
                        new Made(Instant.parse(answer.at("/decidedAt")), answer.at("/release")));
                  } else {
                    failed.add(answer.body());
                  }
                } catch (AssertionError ended) {
                  return;
                }
              }
            });
    thread.start();
    return thread;
  }

  private static HttpAnswer decide(Editor editor) {
    return editor.http().post("/v1/recommendations", "{\"clientId\":\"anna\"}");
  }

  /** Fails for a decision by a release that had not been live before it was made. */
  private static long millisPast(Made decision, List<Live> history) {
    return history.stream()
        .filter(live -> live.hadBegun(decision))
        .mapToLong(live -> live.millisPast(decision))
        .min()
        .orElseThrow(() -> new AssertionError(decision + " by what was never live: " + history));
  }

  private List<Live> history() {
    return heeds
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select release_id, at, lead(at) over (order by number) until
                        from release_switch order by number
                        """)
                    .map(
                        (row, context) ->
                            new Live(
                                row.getString(1),
                                row.getTimestamp(2).toInstant(),
                                row.getTimestamp(3) == null
                                    ? null
                                    : row.getTimestamp(3).toInstant()))
                    .list());
  }

  private void cutAllConnections() {
    heeds
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                        """)
                    .mapTo(Boolean.class)
                    .list());
  }

  private static void await(BooleanSupplier event) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!event.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never comes to this").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }
}
