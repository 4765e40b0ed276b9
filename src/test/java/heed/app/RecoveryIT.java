package heed.app;

import static heed.testing.HeedProcess.postgresServersIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.database.DatabaseSettings;
import heed.app.start.CannotStart;
import heed.testing.HeedProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to the process, the next start finds all that was committed. */
class RecoveryIT {
  private static final int PATIENCE_SECONDS = 120;

  @TempDir private Path data;

  @AfterEach
  void leaveNothingRunning() {
    HeedProcess.stopPostgresIn(data);
  }

  @Test
  void aStartFindsWhatTheOneBeforeLeftAndAStopAtAnyTimeStopsPostgresToo() throws Exception {
    try (HeedProcess first = HeedProcess.serve(data).untilReady()) {
      assertThat(first.http().get("/health").status()).isEqualTo(200);
      database().useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 7 AS number"));
      first.stop();
    }
    assertThat(postgresServersIn(data)).isEmpty();
    try (HeedProcess starting = HeedProcess.serve(data)) {
      await(() -> !postgresServersIn(data).isEmpty());
      starting.stop();
    }
    assertThat(postgresServersIn(data)).isEmpty();
    try (HeedProcess second = HeedProcess.serve(data).untilReady()) {
      assertThat(second.http().get("/v1/actions").status()).as("the same key").isEqualTo(200);
      assertThat(keptNumbers()).isEqualTo(1);
    }
  }

  @Test
  void afterAKillInTheMiddleOfWritingTheNextStartHasAllThatWasCommittedAndOnePostgres()
      throws Exception {
    int committed = 0;
    try (HeedProcess heed = HeedProcess.serve(data).untilReady()) {
      Jdbi jdbi = database();
      jdbi.useHandle(handle -> handle.execute("CREATE TABLE kept (number int)"));
      for (; committed < 200; committed++) {
        int number = committed;
        jdbi.useHandle(handle -> handle.execute("INSERT INTO kept VALUES (?)", number));
      }
      heed.kill();
    }
    assertThat(postgresServersIn(data)).as("the server that outlives the kill").hasSize(1);
    long survivor = postgresServersIn(data).get(0).pid();
    try (HeedProcess next = HeedProcess.serve(data).untilReady()) {
      assertThat(next.http().get("/health").status()).isEqualTo(200);
      assertThat(postgresServersIn(data)).hasSize(1);
      assertThat(postgresServersIn(data).get(0).pid()).isNotEqualTo(survivor);
      assertThat(keptNumbers()).isEqualTo(committed);
    }
  }

  @Test
  void afterAKillOfBothTheNextStartRecovers() throws Exception {
    try (HeedProcess heed = HeedProcess.serve(data).untilReady()) {
      database().useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 7 AS number"));
      postgresServersIn(data).forEach(ProcessHandle::destroyForcibly);
      heed.kill();
    }
    try (HeedProcess next = HeedProcess.serve(data).untilReady()) {
      assertThat(next.http().get("/health").status()).isEqualTo(200);
      assertThat(keptNumbers()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAKillAtAnyMomentOfTheFirstStartTheNextStartIsSound(Moment moment) throws Exception {
    try (HeedProcess heed = HeedProcess.serve(data)) {
      await(() -> moment.hasCome(data));
      heed.kill();
    }
    try (HeedProcess next = HeedProcess.serve(data).untilReady()) {
      assertThat(next.http().get("/v1/actions").status()).as("with the key on disk").isEqualTo(200);
      assertThat(postgresServersIn(data)).hasSize(1);
      next.stop();
    }
    assertThat(postgresServersIn(data)).isEmpty();
  }

  @Test
  void afterAKillWhileTheSamplesLoadTheNextStartHasThemAllOnce() throws Exception {
    Map<String, String> withSamples = Map.of("HEED_SAMPLES", "samples");
    try (HeedProcess heed = HeedProcess.serve(data, withSamples)) {
      await(() -> Moment.STARTING.hasCome(data) && isLoading());
      heed.kill();
    }
    try (HeedProcess next = HeedProcess.serve(data, withSamples).untilReady()) {
      assertThat(next.http().get("/health").status()).isEqualTo(200);
      assertThat(count("client")).isEqualTo(69_768);
    }
  }

  @Test
  void aCommandStartsTheDatabaseWhereNoHeedRuns() throws Exception {
    Map<String, String> environment = Map.of("HEED_DATA_DIR", data.toString());
    try (HeedProcess alone = HeedProcess.run(environment, "db", "migrate", "config.yml")) {
      assertThat(alone.exitCode()).as(alone.errors()).isZero();
      assertThat(alone.output()).startsWith("Migrations applied: ");
    }
    assertThat(postgresServersIn(data)).isEmpty();
  }

  private boolean isLoading() {
    try {
      return database()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "SELECT count(*) FROM pg_stat_progress_copy WHERE tuples_processed > 0")
                          .mapTo(long.class)
                          .one())
          > 0;
    } catch (CannotStart | ConnectionException notYet) {
      return false;
    }
  }

  private static void await(BooleanSupplier event) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
    while (!event.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never comes to this").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private long keptNumbers() throws CannotStart {
    return count("kept");
  }

  private long count(String table) throws CannotStart {
    return database()
        .withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM " + table).mapTo(long.class).one());
  }

  /** The database of the Heed that is running, found as a command finds it. */
  private Jdbi database() throws CannotStart {
    return Connections.oneByOne(Database.join(DatabaseSettings.EMBEDDED, data).address());
  }

  /** What a first start does with its data folder, in order. */
  enum Moment {
    UNPACKING("postgres", "unpacking-.*"),
    INITIALISING("postgres", "initialising-.*-.*"),
    STARTING("postgres", "cluster"),
    ADDING_THE_FIRST_CALLERS("", "first-start\\.txt");

    private final String folder;
    private final String file;

    Moment(String folder, String file) {
      this.folder = folder;
      this.file = file;
    }

    boolean hasCome(Path data) {
      String[] files = data.resolve(folder).toFile().list();
      return files != null && Arrays.stream(files).anyMatch(name -> name.matches(file));
    }
  }
}
