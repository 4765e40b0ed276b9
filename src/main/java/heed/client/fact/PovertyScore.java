package heed.client.fact;

import heed.shared.Ranges;

/**
 * A Poverty Probability Index score. It describes groups: no single client is refused by it.
 *
 * @param scorecard country and year of the scorecard, such as {@code KE-2018}
 * @param line code of the poverty line
 * @param score 0-100
 * @param povertyLikelihood 0-1, read from the scorecard's table
 */
public record PovertyScore(String scorecard, String line, Integer score, Double povertyLikelihood) {
  public PovertyScore {
    Ranges.present("scorecard", scorecard);
    Ranges.text("scorecard", scorecard, 64);
    Ranges.text("line", line, 64);
    Ranges.within("score", score, 0, 100);
    Ranges.within("povertyLikelihood", povertyLikelihood, 0, 1);
  }
}
