package heed.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Deciding as if it were another day. */
final class AsOf {
  /** What asOf does, for whoever calls. */
  static final String MEANS =
      "decide as if it were noon UTC of this day, 1900-2199: parameters have the values of the day,"
          + " and ages and distances in time are counted to it. Release, facts and history are"
          + " those of now. Left out: now.";

  private AsOf() {}

  /** The moment at which to decide; the same for the same day, so that answers can be compared. */
  static Instant moment(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }
}
