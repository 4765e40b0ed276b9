package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.shared.Direction;
import heed.shared.UtcDay;
import java.time.LocalDate;

/**
 * How often the client was asked about an action within a window of days, counting what may have
 * been heard. The number of a campaign's contact tells of those before it.
 */
final class Asked {
  private Asked() {}

  static int times(Profile profile, String action, LocalDate today, int windowDays) {
    LocalDate from = today.minusDays(windowDays);
    int counted = 0;
    int told = 0;
    for (Contact contact : profile.contacts()) {
      if (action.equals(contact.action())
          && contact.direction() == Direction.OUTBOUND
          && contact.status() != ContactStatus.NOT_REACHED
          && contact.status() != ContactStatus.FAILED
          && !UtcDay.of(contact.at()).isBefore(from)) {
        counted++;
        told = Math.max(told, contact.nth() == null ? 0 : contact.nth());
      }
    }
    return Math.max(counted, told);
  }
}
