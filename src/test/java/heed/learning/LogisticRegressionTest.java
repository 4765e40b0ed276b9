package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final SplittableRandom RANDOM = new SplittableRandom(1);

  @Test
  void theEffectsThatTheDataWasMadeWithAreFoundAgain() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double x = RANDOM.nextDouble(-1, 1);
      boolean trait = RANDOM.nextBoolean();
      examples.add(example(-1 + 2 * x + (trait ? 0.5 : 0), x, trait, 1, "all"));
    }
    LogisticModel model = new LogisticRegression(0.01).fit(examples);
    assertThat(model.intercept()).isCloseTo(-1, within(0.15));
    assertThat(model.coefficients().get("x")).isCloseTo(2, within(0.15));
    assertThat(model.coefficients().get("trait")).isCloseTo(0.5, within(0.15));
  }

  @Test
  void driftOfTheResponseIsNotTakenForAnEffectOfThoseWhoWereAskedThen() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      boolean late = i >= 10_000;
      boolean trait = RANDOM.nextDouble() < (late ? 0.8 : 0.2);
      examples.add(example(late ? 0 : -3, 0, trait, 1, late));
    }
    LogisticModel model = new LogisticRegression(0.01).fit(examples);
    assertThat(model.coefficients().get("trait")).isCloseTo(0, within(0.15));
  }

  @Test
  void theInterceptIsThatOfTheNewestExamples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      boolean late = i >= 5_000;
      examples.add(example(late ? 0 : -3, 0, false, late ? 1 : 0.001, late));
    }
    LogisticModel model = new LogisticRegression(1).fit(examples);
    assertThat(model.probability(new Features.Builder().build())).isCloseTo(0.5, within(0.03));
  }

  @Test
  void aTraitSeenOnceMovesNothingMuch() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      examples.add(example(-2, 0, false, 1, "all"));
    }
    examples.add(new Example(new Features.Builder().has("rare").build(), true, 1, "all"));
    LogisticModel model = new LogisticRegression(10).fit(examples);
    assertThat(model.coefficients().get("rare")).isBetween(0.0, 0.15);
  }

  @Test
  void whatTheModelWasNotTrainedOnCountsNothing() {
    LogisticModel model = new LogisticModel(0, java.util.Map.of("x", 1.0));
    assertThat(model.probability(new Features.Builder().has("unheard of").build())).isEqualTo(0.5);
  }

  private static Example example(
      double logOdds, double x, boolean trait, double weight, Object period) {
    Features.Builder features = new Features.Builder().is("x", x);
    if (trait) {
      features.has("trait");
    }
    boolean positive = RANDOM.nextDouble() < 1 / (1 + Math.exp(-logOdds));
    return new Example(features.build(), positive, weight, period);
  }
}
