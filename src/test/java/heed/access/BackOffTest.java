package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-24T09:00:00Z"));
  private final BackOff backOff = new BackOff(clock);

  @Test
  void theFirstFourFailuresCostNothing() {
    fail(BackOff.FREE_FAILURES);
    assertThat(backOff.wait("ada", "10.0.0.1")).isZero();
  }

  @Test
  void eachFurtherFailureDoublesTheWaitUpToFiveMinutes() {
    fail(BackOff.FREE_FAILURES);
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
      fail(1);
      assertThat(backOff.wait("ada", "10.0.0.1")).isEqualTo(Duration.ofSeconds(seconds));
      clock.advance(Duration.ofSeconds(seconds));
      assertThat(backOff.wait("ada", "10.0.0.1")).isZero();
    }
  }

  @Test
  void aHundredFailuresWaitNoLonger() {
    fail(100);
    assertThat(backOff.wait("ada", "10.0.0.1")).isEqualTo(BackOff.LONGEST);
  }

  @Test
  void anotherNameOrAnotherAddressDoesNotWait() {
    fail(20);
    assertThat(backOff.wait("ada", "10.0.0.2")).isZero();
    assertThat(backOff.wait("bob", "10.0.0.1")).isZero();
  }

  @Test
  void aSuccessForgetsTheFailures() {
    fail(20);
    backOff.succeeded("ada", "10.0.0.1");
    assertThat(backOff.wait("ada", "10.0.0.1")).isZero();
    fail(BackOff.FREE_FAILURES);
    assertThat(backOff.wait("ada", "10.0.0.1")).isZero();
  }

  @Test
  void failuresAreForgottenAfterHalfAnHour() {
    fail(20);
    clock.advance(Duration.ofMinutes(30));
    fail(1);
    assertThat(backOff.wait("ada", "10.0.0.1")).isZero();
  }

  @Test
  void howeverManyNamesAreTriedTheMemoryIsBounded() {
    for (int n = 0; n < 3 * BackOff.MOST_PAIRS; n++) {
      backOff.failed("name" + n, "10.0.0.1");
    }
    assertThat(backOff.pairs()).isLessThanOrEqualTo(BackOff.MOST_PAIRS);
  }

  private void fail(int times) {
    for (int n = 0; n < times; n++) {
      backOff.failed("ada", "10.0.0.1");
    }
  }
}
