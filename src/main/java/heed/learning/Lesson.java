package heed.learning;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.shared.Channel;
import heed.shared.UtcDay;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One contact to learn from: what was known of the client right before it, and how it was answered.
 *
 * @param before the facts before the contact; nothing in them is younger than it
 * @param action what the contact was about
 * @param at when it was
 * @param positive whether the client answered in favour
 */
public record Lesson(Profile before, String action, Channel channel, Instant at, boolean positive) {
  /** The UTC date of the contact. */
  public LocalDate on() {
    return UtcDay.of(at);
  }

  /** The how-manieth contact about the action within the window it was, as far as it is known. */
  public int nth(int windowDays) {
    LocalDate from = on().minusDays(windowDays);
    int counted = 0;
    int told = 0;
    for (Contact contact : before.contacts()) {
      if (action.equals(contact.action())
          && Lessons.mayHaveReached(contact)
          && !UtcDay.of(contact.at()).isBefore(from)) {
        counted++;
        told = Math.max(told, contact.nth() == null ? 0 : contact.nth());
      }
    }
    return Math.max(counted, told) + 1;
  }
}
