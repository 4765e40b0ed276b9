package heed.learning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How experience is weighed.
 *
 * @param priorWeight how many contacts the level below weighs: k, above 0
 * @param halfLifeDays after how many days experience counts half, above 0
 */
public record Smoothing(double priorWeight, double halfLifeDays) {
  /** How much something of that day counts today, 0-1. */
  double weight(LocalDate then, LocalDate today) {
    return Math.pow(0.5, Math.max(0, ChronoUnit.DAYS.between(then, today)) / halfLifeDays);
  }
}
