package heed.decision.step;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.sheet.ContactLimit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void belowTheLimitNothingIsBarred() {
    assertThat(ContactPolicy.barredUntil(limit(30, 3, 0), daysAgo(1, 2), TODAY)).isNull();
  }

  @Test
  void atTheLimitTheWindowMustMoveOn() {
    assertThat(ContactPolicy.barredUntil(limit(30, 3, 0), daysAgo(1, 10, 28), TODAY))
        .isEqualTo(TODAY.plusDays(2));
  }

  @Test
  void contactsThatHaveLeftTheWindowDoNotCount() {
    assertThat(ContactPolicy.barredUntil(limit(30, 3, 0), daysAgo(1, 10, 30), TODAY)).isNull();
  }

  @Test
  void ofMoreThanTheLimitTheNewestDecide() {
    assertThat(ContactPolicy.barredUntil(limit(30, 2, 0), daysAgo(1, 5, 20, 29), TODAY))
        .isEqualTo(TODAY.plusDays(25));
  }

  @Test
  void aRestCountsFromTheContactThatReachedTheLimit() {
    assertThat(ContactPolicy.barredUntil(limit(90, 1, 90), daysAgo(10), TODAY))
        .isEqualTo(TODAY.plusDays(80));
    assertThat(ContactPolicy.barredUntil(limit(90, 1, 90), daysAgo(90), TODAY)).isNull();
  }

  @Test
  void aRestGoesOnAlthoughTheWindowHasEmptied() {
    assertThat(ContactPolicy.barredUntil(limit(7, 2, 60), daysAgo(20, 22), TODAY))
        .isEqualTo(TODAY.plusDays(40));
  }

  @Test
  void aSingleLaterContactDoesNotHideTheLimitReachedBefore() {
    assertThat(ContactPolicy.barredUntil(limit(7, 2, 60), daysAgo(1, 20, 22), TODAY))
        .isEqualTo(TODAY.plusDays(40));
  }

  private static ContactLimit limit(int windowDays, int atMost, int restDays) {
    return new ContactLimit(
        "a limit",
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        windowDays,
        atMost,
        restDays,
        "enough for now",
        "contact-policy.csv:2");
  }

  private static List<LocalDate> daysAgo(int... days) {
    return Arrays.stream(days).mapToObj(TODAY::minusDays).toList();
  }
}
