package heed.app;

import static heed.testing.HeedProcess.newDataFolder;
import static heed.testing.HeedProcess.postgresServersIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.app.database.Database;
import heed.app.database.DatabaseAddress;
import heed.app.database.DatabaseSettings;
import heed.testing.HeedProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the process, the next start finds all that was committed. */
class RecoveryIT {
  private final Path data = newDataFolder();

  @AfterEach
  void leaveNothingRunning() {
    HeedProcess.stopPostgresIn(data);
  }

  @Test
  void aSecondStartFindsWhatTheFirstLeftAndAStopStopsPostgresToo() throws Exception {
    try (HeedProcess first = HeedProcess.serve(data).untilReady()) {
      assertThat(first.http().get("/health").status()).isEqualTo(200);
      database().useHandle(handle -> handle.execute("CREATE TABLE kept AS SELECT 7 AS number"));
      first.stop();
    }
    assertThat(postgresServersIn(data)).isEmpty();
    try (HeedProcess second = HeedProcess.serve(data).untilReady()) {
      assertThat(second.http().get("/health").status()).isEqualTo(200);
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
  @ValueSource(ints = {700, 1_500, 2_300, 3_500})
  void afterAKillAtAnyMomentOfTheFirstStartTheNextStartIsSound(int millis) throws Exception {
    try (HeedProcess heed = HeedProcess.serve(data)) {
      Thread.sleep(millis);
      heed.kill();
    }
    try (HeedProcess next = HeedProcess.serve(data).untilReady()) {
      assertThat(next.http().get("/health").status()).isEqualTo(200);
      assertThat(postgresServersIn(data)).hasSize(1);
      next.stop();
    }
    assertThat(postgresServersIn(data)).isEmpty();
  }

  @Test
  void aSecondHeedOnTheSameDataSaysSoAndLeavesTheFirstAlone() throws Exception {
    try (HeedProcess first = HeedProcess.serve(data).untilReady();
        HeedProcess second = HeedProcess.serve(data)) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors())
          .startsWith("Another Heed (process ")
          .contains(") is using the data folder " + data + "; stop it, or set HEED_DATA_DIR")
          .hasLineCount(1);
      assertThat(first.http().get("/health").status()).isEqualTo(200);
    }
  }

  @Test
  void aStopDuringTheStartLeavesNoPostgresBehind() throws Exception {
    try (HeedProcess first = HeedProcess.serve(data).untilReady()) {
      first.stop();
    }
    try (HeedProcess second = HeedProcess.serve(data)) {
      awaitPostgres();
      second.stop();
    }
    assertThat(postgresServersIn(data)).isEmpty();
  }

  @Test
  void aCommandSharesTheDatabaseWithARunningHeedOrStartsIt() throws Exception {
    Map<String, String> environment = Map.of("HEED_DATA_DIR", data.toString());
    try (HeedProcess alone = HeedProcess.run(environment, "db", "migrate", "config.yml")) {
      assertThat(alone.exitCode()).as(alone.errors()).isZero();
      assertThat(alone.output()).startsWith("Migrations applied: ");
    }
    assertThat(postgresServersIn(data)).isEmpty();
    try (HeedProcess heed = HeedProcess.serve(data).untilReady();
        HeedProcess beside = HeedProcess.run(environment, "db", "status", "config.yml")) {
      assertThat(beside.exitCode()).as(beside.errors()).isZero();
      assertThat(heed.http().get("/health").status()).isEqualTo(200);
    }
  }

  private void awaitPostgres() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (postgresServersIn(data).isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private long keptNumbers() throws Exception {
    return database()
        .withHandle(
            handle -> handle.createQuery("SELECT count(*) FROM kept").mapTo(long.class).one());
  }

  /** The database of the Heed that is running, found as a command finds it. */
  private Jdbi database() throws Exception {
    DatabaseAddress address = address();
    return Jdbi.create(address.url(), address.user(), address.password());
  }

  private DatabaseAddress address() throws Exception, IOException {
    try (Database joined = Database.join(DatabaseSettings.EMBEDDED, data)) {
      return joined.address();
    }
  }
}
