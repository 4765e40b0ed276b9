package heed.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedBuildTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final AutoCloseable HOUSE = new House();

  private record House() implements AutoCloseable {
    @Override
    public void close() {}
  }

  private final BuildSite site = new BuildSite();
  private final List<RuleProblem> problems = new ArrayList<>();

  private Optional<AutoCloseable> build(BoundedBuild.Work<AutoCloseable> work, Duration limit) {
    return new BoundedBuild<>(site, work).run(limit, problems);
  }

  private String problem() {
    assertThat(problems).hasSize(1);
    return problems.remove(0).message();
  }

  /** Goes on whatever happens, until the latch is opened. */
  private static BoundedBuild.Work<AutoCloseable> endless(CountDownLatch end) {
    return found -> {
      while (true) {
        try {
          end.await();
          return HOUSE;
        } catch (InterruptedException e) {
          // the compiler does not listen either
        }
      }
    };
  }

  @Test
  void aBuildThatDoesNotEndIsGivenUpAndTheNextOneIsBuilt() {
    CountDownLatch end = new CountDownLatch(1);
    assertThat(build(endless(end), SHORT)).isEmpty();
    assertThat(problem()).isEqualTo("building took longer than 0 s.");
    assertThat(build(found -> HOUSE, LONG)).contains(HOUSE);
    end.countDown();
  }

  @Test
  void whenTooManyDoNotEndItIsSaidAtOnceAndOverWhenOneDoes() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < BuildSite.MOST_GIVEN_UP; i++) {
      build(endless(end), SHORT);
      problem();
    }
    assertThat(build(found -> HOUSE, LONG)).isEmpty();
    assertThat(problem()).contains("earlier builds do not end");
    end.countDown();
    while (site.isBlocked()) {
      Thread.onSpinWait();
    }
    assertThat(build(found -> HOUSE, LONG)).contains(HOUSE);
  }

  @Test
  void whoOnlyWaitedForAnotherIsToldSo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Optional<AutoCloseable>> other =
        CompletableFuture.supplyAsync(
            () ->
                new BoundedBuild<AutoCloseable>(
                        site,
                        found -> {
                          begun.countDown();
                          return endless(end).build(found);
                        })
                    .run(LONG, new ArrayList<>()));
    begun.await();
    assertThat(build(found -> HOUSE, SHORT)).isEmpty();
    assertThat(problem()).startsWith("another build has not ended");
    end.countDown();
    assertThat(other.get(1, TimeUnit.MINUTES)).contains(HOUSE);
  }

  @Test
  void whatIsBuiltTooLateIsClosed() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AutoCloseable late = closed::countDown;
    build(
        found -> {
          try {
            endless(end).build(found);
          } finally {
            Thread.interrupted();
          }
          return late;
        },
        SHORT);
    end.countDown();
    assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void tooLittleMemoryIsAProblemAndTheNextOneIsBuilt() {
    AtomicInteger built = new AtomicInteger();
    assertThat(
            build(
                found -> {
                  built.set(new long[Integer.MAX_VALUE].length);
                  return HOUSE;
                },
                LONG))
        .isEmpty();
    assertThat(problem()).contains("more memory than there is");
    assertThat(build(found -> HOUSE, LONG)).contains(HOUSE);
    assertThat(built).hasValue(0);
  }
}
