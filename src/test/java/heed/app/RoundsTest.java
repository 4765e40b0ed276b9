package heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Rounds rounds = new Rounds();

  @Test
  void aRoundThatHadBegunBeforeIsNotTheOneWaitedFor() throws InterruptedException {
    rounds.begin();
    CountDownLatch called = new CountDownLatch(1);
    CompletableFuture<Void> waiting =
        CompletableFuture.runAsync(() -> rounds.awaitNext(called::countDown, LONG));
    called.await();
    rounds.end();
    assertThat(waiting).isNotDone();
    rounds.begin();
    rounds.end();
    waiting.join();
  }

  @Test
  void oneCallIsEnoughForManyWhoWait() {
    AtomicInteger calls = new AtomicInteger();
    rounds.awaitNext(calls::incrementAndGet, Duration.ZERO);
    rounds.awaitNext(calls::incrementAndGet, Duration.ZERO);
    assertThat(calls).hasValue(1);
    rounds.begin();
    rounds.end();
    rounds.awaitNext(calls::incrementAndGet, Duration.ZERO);
    assertThat(calls).hasValue(2);
  }
}
