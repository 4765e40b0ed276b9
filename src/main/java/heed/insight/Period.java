package heed.insight;

import heed.shared.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Days (UTC) that a measure is taken over, both ends included. */
public record Period(LocalDate from, LocalDate to) {
  private static final int MOST_DAYS = 3_660;

  public Period {
    if (to.isBefore(from)) {
      throw new InvalidInput(
          "from", "from must not lie behind to: it is %s, and to is %s".formatted(from, to));
    }
    if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new InvalidInput("from", "A period has %d days at the most.".formatted(MOST_DAYS));
    }
  }

  /** The given number of days that end with the given one. */
  public static Period ending(LocalDate to, int days) {
    return new Period(to.minusDays(days - 1L), to);
  }

  /** How many days it has. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The first days of the months that lie wholly in it. */
  List<String> months() {
    return Stream.iterate(firstMonth(), this::holdsMonth, month -> month.plusMonths(1))
        .map(LocalDate::toString)
        .toList();
  }

  /** The days of it that lie in none of {@link #months}. */
  List<String> looseDays() {
    return from.datesUntil(to.plusDays(1))
        .filter(day -> day.isBefore(firstMonth()) || !holdsMonth(day.withDayOfMonth(1)))
        .map(LocalDate::toString)
        .toList();
  }

  private LocalDate firstMonth() {
    return from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
  }

  private boolean holdsMonth(LocalDate month) {
    return !month.plusMonths(1).minusDays(1).isAfter(to);
  }
}
