package heed.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.shared.InvalidInput;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PeriodTest {
  @Test
  void monthsAndLooseDaysAreEveryDayOnce() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      LocalDate to = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(800));
      Period period = Period.ending(to, 1 + random.nextInt(500));
      Set<LocalDate> days = new TreeSet<>();
      period.looseDays().forEach(day -> assertThat(days.add(LocalDate.parse(day))).isTrue());
      for (String month : period.months()) {
        LocalDate first = LocalDate.parse(month);
        first.datesUntil(first.plusMonths(1)).forEach(day -> assertThat(days.add(day)).isTrue());
      }
      assertThat(days).containsExactlyElementsOf(period.from().datesUntil(to.plusDays(1)).toList());
      assertThat(days).hasSize(period.days());
    }
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThatThrownBy(() -> new Period(day, day.minusDays(1))).isInstanceOf(InvalidInput.class);
  }
}
