package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValidationTest {
  @Test
  void aModelThatFindsSomethingPasses() {
    Validation validation = Validation.of(history(2_000, 2), ModelTrainer.DEFAULT);
    assertThat(validation.auc()).isGreaterThan(0.6);
    assertThat(validation.lift()).isGreaterThan(1.2);
    assertThat(validation.passed()).isTrue();
  }

  @Test
  void aModelOfNoiseDoesNot() {
    assertThat(Validation.of(history(2_000, 0), ModelTrainer.DEFAULT).passed()).isFalse();
  }

  @Test
  void tooFewAnswersAreNoProof() {
    assertThat(Validation.of(history(60, 3), ModelTrainer.DEFAULT).passed()).isFalse();
  }

  @Test
  void theNewerPartIsNeverLearnedFrom() {
    Validation validation = Validation.of(history(2_000, 2), ModelTrainer.DEFAULT);
    assertThat(validation.learnedOn() + validation.judgedOn()).isEqualTo(2_000);
    assertThat(validation.judgedOn()).isBetween(490, 540);
  }

  @Test
  void historyOfOneDayCannotBeJudged() {
    List<Observation> oneDay =
        history(500, 2).stream()
            .map(o -> new Observation(o.features(), o.positive(), LocalDate.of(2026, 1, 1)))
            .toList();
    assertThat(Validation.of(oneDay, ModelTrainer.DEFAULT).passed()).isFalse();
  }

  private static List<Observation> history(int size, double effect) {
    SplittableRandom random = new SplittableRandom(3);
    List<Observation> history = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double x = random.nextDouble(-1, 1);
      boolean positive = random.nextDouble() < 1 / (1 + Math.exp(1.5 - effect * x));
      history.add(
          new Observation(
              new Features.Builder().is("x", x).build(),
              positive,
              LocalDate.of(2026, 1, 1).plusDays(i * 200L / size)));
    }
    return history;
  }
}
