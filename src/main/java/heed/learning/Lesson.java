package heed.learning;

import heed.client.Profile;
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
}
