package heed.decision.step;

import static org.assertj.core.api.Assertions.assertThat;

import heed.decision.model.Reason;
import org.junit.jupiter.api.Test;

class ExpectedTest {
  private static final double WORTH = 100;

  @Test
  void aContactThatIsAsGoodAsAnyNeedsNoWords() {
    assertThat(new Expected(0.1, 1, 0, 90).weariness(WORTH, 2)).isEmpty();
    assertThat(new Expected(0.1, 0.95, 2, 90).weariness(WORTH, 2)).isEmpty();
    assertThat(new Expected(0.1, 1.4, 1, 90).weariness(WORTH, 2)).isEmpty();
  }

  @Test
  void aContactThatIsWorthLessSaysHowMuch() {
    assertThat(new Expected(0.06, 0.6, 1, 90).weariness(WORTH, 2))
        .contains(
            new Reason(
                "We asked once within 90 days; when asked again clients say yes 40 % less often",
                "guard:frequency"));
  }

  @Test
  void aContactBeyondTheUsefulNumberCostsMoreThanItBringsAndSaysSo() {
    assertThat(new Expected(0.015, 0.3, 5, 90).weariness(WORTH, 2).orElseThrow().text())
        .isEqualTo(
            "We asked 5 times within 90 days; when asked again clients say yes 70 % less often,"
                + " and the contact costs more than it brings");
  }

  @Test
  void whatWouldNotPayTheFirstTimeEitherIsNotPutDownToFrequency() {
    assertThat(new Expected(0.003, 0.3, 5, 90).weariness(WORTH, 2).orElseThrow().text())
        .doesNotContain("costs more");
  }
}
