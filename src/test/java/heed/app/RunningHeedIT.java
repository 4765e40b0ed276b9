package heed.app;

import static heed.testing.HeedProcess.postgresServersIn;
import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.HeedProcess;
import heed.testing.HttpAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen beside a Heed that runs, and leaves it alone; one Heed for all of it. */
class RunningHeedIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path data;
  private static HeedProcess heed;

  @BeforeAll
  static void start() throws IOException {
    heed = HeedProcess.serve(data).untilReady();
  }

  @AfterAll
  static void stop() throws Exception {
    heed.stop();
    assertThat(postgresServersIn(data)).isEmpty();
  }

  @Test
  void aPostgresThatIsKilledIsStartedAgain() throws Exception {
    assertThat(nobody().status()).isEqualTo(404);
    long killed = postgresServersIn(data).get(0).pid();
    postgresServersIn(data).forEach(ProcessHandle::destroyForcibly);
    await(
        () -> {
          HttpAnswer answer = nobody();
          assertThat(answer.status()).as(answer.body()).isIn(404, 503);
          return answer.status() == 404
              && postgresServersIn(data).stream().anyMatch(it -> it.pid() != killed);
        });
    for (int again = 0; again < 20; again++) {
      assertThat(nobody().status()).isEqualTo(404);
    }
  }

  @Test
  void aSecondHeedOnTheSameDataSaysSoAndLeavesTheFirstAlone() throws Exception {
    try (HeedProcess second = HeedProcess.serve(data)) {
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.errors())
          .startsWith("Another Heed (process ")
          .contains(") is using the data folder " + data + "; stop it, or set HEED_DATA_DIR")
          .hasLineCount(1);
      assertIsWell();
    }
  }

  @Test
  void aCommandSharesTheDatabase() throws Exception {
    Map<String, String> environment = Map.of("HEED_DATA_DIR", data.toString());
    try (HeedProcess beside = HeedProcess.run(environment, "db", "status", "config.yml")) {
      assertThat(beside.exitCode()).as(beside.errors()).isZero();
      assertIsWell();
    }
  }

  /** Soon: health looks at the database now and then only, and one of these tests kills it. */
  private static void assertIsWell() throws InterruptedException {
    assertThat(nobody().status()).isEqualTo(404);
    await(() -> heed.http().get("/health").status() == 200);
  }

  private static HttpAnswer nobody() {
    return heed.http().get("/v1/clients/nobody");
  }

  private static void await(BooleanSupplier event) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!event.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never comes to this").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
