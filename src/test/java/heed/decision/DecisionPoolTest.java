package heed.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.shared.NotFound;
import heed.shared.Overloaded;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class DecisionPoolTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void aDecisionIsAnswered() {
    try (DecisionPool pool = pool(1, 1, LONG, LONG)) {
      assertThat(pool.<String>decide(by -> "decided")).isEqualTo("decided");
    }
  }

  @Test
  void whatADecisionThrowsReachesTheCaller() {
    try (DecisionPool pool = pool(1, 1, LONG, LONG)) {
      assertThatThrownBy(
              () ->
                  pool.decide(
                      by -> {
                        throw new NotFound("gone");
                      }))
          .isInstanceOf(NotFound.class)
          .hasMessage("gone");
    }
  }

  @Test
  void pastTheQueueACallerIsRefusedAtOnce() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (DecisionPool pool = pool(1, 1, LONG, LONG)) {
      Thread first = caller(pool, busy, release);
      busy.await();
      Thread second = caller(pool, new CountDownLatch(1), release);
      while (second.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> pool.decide(by -> 1))
          .isInstanceOf(Overloaded.class)
          .hasMessage("Too many decisions are waiting.");
      release.countDown();
      first.join();
      second.join();
    }
  }

  @Test
  void aDecisionThatNeverEndsIsGivenUpAndItsThreadReplaced() {
    CountDownLatch end = new CountDownLatch(1);
    try (DecisionPool pool = pool(1, 1, SHORT, SHORT)) {
      assertThatThrownBy(
              () ->
                  pool.decide(
                      by -> {
                        while (end.getCount() > 0) {
                          Thread.onSpinWait();
                        }
                        return 1;
                      }))
          .isInstanceOf(Overloaded.class)
          .hasMessage("The decision took too long and was given up.");
      while (pool.lostThreads() == 0) {
        Thread.onSpinWait();
      }
      assertThat(decideWithPatience(pool)).isEqualTo("still deciding");
      end.countDown();
      while (pool.lostThreads() > 0) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void theReleaseOfADecisionThatNeverEndsIsTold() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (DecisionPool pool = new DecisionPool(1, 1, SHORT, SHORT, told::add)) {
      endless(pool, end);
      assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo("the release");
      end.countDown();
    }
    assertThat(told).isEmpty();
  }

  @Test
  void threadsAreReplacedWhileWhoIsToldIsBusy() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(1);
    try (DecisionPool pool =
        new DecisionPool(
            1,
            1,
            SHORT,
            SHORT,
            release -> {
              told.countDown();
              awaitPatiently(end);
            })) {
      endless(pool, end);
      told.await();
      endless(pool, end);
      while (pool.lostThreads() < 2) {
        Thread.onSpinWait();
      }
      end.countDown();
    }
  }

  private static void endless(DecisionPool pool, CountDownLatch end) {
    assertThatThrownBy(
            () ->
                pool.decide(
                    by -> {
                      by.accept("the release");
                      while (end.getCount() > 0) {
                        Thread.onSpinWait();
                      }
                      return 1;
                    }))
        .isInstanceOf(Overloaded.class);
  }

  private static void awaitPatiently(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aDecisionThatOnlyWaitsForAProcessorIsNotTakenForEndless() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (DecisionPool pool = new DecisionPool(1, 1, SHORT, SHORT, told::add)) {
      assertThatThrownBy(
              () ->
                  pool.decide(
                      by -> {
                        by.accept("the release");
                        while (end.getCount() > 0) {
                          Thread.interrupted();
                          LockSupport.parkNanos(1_000_000);
                        }
                        return 1;
                      }))
          .isInstanceOf(Overloaded.class);
      while (pool.lostThreads() == 0) {
        Thread.onSpinWait();
      }
      end.countDown();
      while (pool.lostThreads() > 0) {
        Thread.onSpinWait();
      }
    }
    assertThat(told).isEmpty();
  }

  private static String decideWithPatience(DecisionPool pool) {
    for (int attempt = 0; attempt < 200; attempt++) {
      try {
        return pool.decide(by -> "still deciding");
      } catch (Overloaded notYet) {
        Thread.onSpinWait();
      }
    }
    return "never";
  }

  private static Thread caller(DecisionPool pool, CountDownLatch started, CountDownLatch release) {
    Thread thread =
        new Thread(
            () ->
                pool.decide(
                    by -> {
                      started.countDown();
                      release.await();
                      return 1;
                    }));
    thread.start();
    return thread;
  }

  private static DecisionPool pool(int threads, int queue, Duration deadline, Duration grace) {
    return new DecisionPool(threads, queue, deadline, grace, release -> {});
  }
}
