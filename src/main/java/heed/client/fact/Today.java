package heed.client.fact;

import heed.shared.UtcDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The day on which a decision is made: the only clock that rules may read. All differences are
 * whole days; an unknown date gives {@code null}, which matches no comparison.
 */
public record Today(LocalDate date) {
  public Today {
    Objects.requireNonNull(date, "date");
  }

  /** Days from the given date until today: 0 for today, negative for a date to come. */
  public Integer daysSince(LocalDate past) {
    return past == null ? null : (int) ChronoUnit.DAYS.between(past, date);
  }

  /** Days from the UTC date of the given moment until today. */
  public Integer daysSince(Instant past) {
    return past == null ? null : daysSince(UtcDay.of(past));
  }

  /** Days from today until the given date: 0 for today, negative for a date gone by. */
  public Integer daysUntil(LocalDate future) {
    return future == null ? null : (int) ChronoUnit.DAYS.between(date, future);
  }
}
