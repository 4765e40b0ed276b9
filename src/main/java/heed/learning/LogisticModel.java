package heed.learning;

import java.util.Map;

/**
 * A logistic regression: log-odds = intercept + Σ coefficient × feature. Features that it was not
 * trained on count nothing.
 *
 * @param intercept log-odds of a client without features, now
 * @param coefficients by the feature's name
 */
public record LogisticModel(double intercept, Map<String, Double> coefficients) {
  public LogisticModel {
    coefficients = Map.copyOf(coefficients);
  }

  /** Probability 0-1. */
  public double probability(Features features) {
    return 1 / (1 + Math.exp(-logOdds(features)));
  }

  double logOdds(Features features) {
    double sum = intercept;
    for (int i = 0; i < features.size(); i++) {
      Double coefficient = coefficients.get(features.name(i));
      if (coefficient != null) {
        sum += coefficient * features.value(i);
      }
    }
    return sum;
  }
}
