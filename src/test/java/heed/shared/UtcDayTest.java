package heed.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00Z",
        "2026-11-24T00:00:00Z",
        "2026-11-24T23:59:59.999999999Z",
        "0001-01-01T00:00:00Z"
      })
  void theDayIsTheOneThatTheCalendarSays(String moment) {
    Instant at = Instant.parse(moment);
    assertThat(UtcDay.of(at)).isEqualTo(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }
}
