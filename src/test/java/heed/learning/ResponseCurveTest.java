package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseCurveTest {
  private static final LocalDate MONTH = LocalDate.of(2026, 5, 1);
  private static final double WEIGHT = 5;

  @Test
  void withoutExperienceEveryContactIsAsGoodAsAny() {
    assertThat(ResponseCurve.NONE.factor("DEPOSIT", 7, WEIGHT)).isEqualTo(1);
  }

  @Test
  void yesesSeenAreHeldAgainstYesesExpectedAndSmoothed() {
    ResponseCurve curve = curve(count("DEPOSIT", 1, 1000, 80), count("DEPOSIT", 2, 1000, 20));
    double ofAll = (20 + WEIGHT) / (50 + WEIGHT);
    assertThat(curve.factor("DEPOSIT", 2, WEIGHT))
        .isCloseTo((20 + WEIGHT * ofAll) / (50 + WEIGHT), within(1e-9));
    assertThat(curve.factor("DEPOSIT", 1, WEIGHT)).isGreaterThan(1.5);
  }

  @Test
  void anActionWithoutExperienceFollowsAllOthers() {
    ResponseCurve curve = curve(count("DEPOSIT", 1, 1000, 80), count("DEPOSIT", 2, 1000, 20));
    assertThat(curve.factor("COURSE", 2, WEIGHT))
        .isCloseTo((20 + WEIGHT) / (50 + WEIGHT), within(1e-9));
  }

  @Test
  void aFewContactsChangeLittle() {
    assertThat(curve(count("DEPOSIT", 1, 9, 1), count("DEPOSIT", 2, 3, 0)).factor("DEPOSIT", 2, 5))
        .isBetween(0.85, 1.0);
  }

  @Test
  void theTenthContactStandsForAllLaterOnes() {
    ResponseCurve curve = curve(count("DEPOSIT", 1, 100, 9), count("DEPOSIT", 10, 100, 1));
    assertThat(curve.factor("DEPOSIT", 25, WEIGHT)).isEqualTo(curve.factor("DEPOSIT", 10, WEIGHT));
  }

  private static ResponseCurve curve(ResponseCount... counts) {
    return ResponseCurve.NONE.plus(List.of(counts), count -> 1);
  }

  private static ResponseCount count(String action, int nth, long contacts, long positives) {
    return new ResponseCount(action, null, null, nth, MONTH, contacts, positives);
  }
}
