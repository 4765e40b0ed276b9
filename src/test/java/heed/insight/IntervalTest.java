package heed.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
  /** 81 of 263: the example of R. G. Newcombe, Statistics in Medicine 17 (1998). */
  @Test
  void theIntervalOfAShareIsWilsons() {
    Interval interval = Interval.wilson(81, 263);
    assertThat(interval.low()).isCloseTo(0.2553, within(0.00005));
    assertThat(interval.high()).isCloseTo(0.3662, within(0.00005));
  }

  @Test
  void theIntervalOfANetScoreHoldsItAndStaysWithinItsEnds() {
    Interval interval = Interval.ofNetScore(40, 10, 100);
    assertThat(interval.low()).isBetween(0.1, 0.3);
    assertThat(interval.high()).isBetween(0.3, 0.5);
    assertThat(Interval.ofNetScore(50, 0, 50).high()).isEqualTo(1);
  }
}
