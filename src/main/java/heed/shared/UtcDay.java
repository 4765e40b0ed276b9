package heed.shared;

import java.time.Instant;
import java.time.LocalDate;

/** The date that a moment falls on in UTC, the only zone that Heed reckons in. */
public final class UtcDay {
  private static final int SECONDS = 24 * 60 * 60;

  private UtcDay() {}

  /** Same as LocalDate.ofInstant, which makes the rules of the zone anew for every call. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond(), SECONDS));
  }
}
