package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BoundedRunsTest {
  @Test
  void whatComesOfEachStandsInTheOrderOfTheWork() {
    BoundedRuns runs = new BoundedRuns(2, Duration.ofMinutes(1), Duration.ofMinutes(1));
    assertThat(runs.run(List.of(() -> "a", () -> "b", () -> "c"), place -> "stuck"))
        .containsExactly("a", "b", "c");
    assertThat(runs.run(List.<java.util.concurrent.Callable<String>>of(), place -> "stuck"))
        .isEmpty();
  }

  @Test
  void whatDoesNotEndIsGivenUpAndTheRestIsNotBegun() {
    CountDownLatch never = new CountDownLatch(1);
    BoundedRuns runs = new BoundedRuns(1, Duration.ofMillis(50), Duration.ofMinutes(1));
    List<String> done =
        runs.run(
            List.of(
                () -> "a",
                () -> {
                  never.await();
                  return "b";
                },
                () -> "c"),
            place -> "stuck at " + place);
    assertThat(done).containsExactly("a", "stuck at 1");
  }

  @Test
  void allTogetherTakeNoLongerThanTheyMay() {
    CountDownLatch never = new CountDownLatch(1);
    BoundedRuns runs = new BoundedRuns(1, Duration.ofMinutes(1), Duration.ofMillis(50));
    List<String> done =
        runs.run(
            List.of(
                () -> {
                  never.await();
                  return "a";
                }),
            place -> "stuck at " + place);
    assertThat(done).containsExactly("stuck at 0");
  }
}
