package heed.learning;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Response;
import heed.shared.UtcDay;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * What a client's own contacts and answers say of the propensity, older ones counting less.
 *
 * @param contacts about the action; counted as those of all clients are, or the two could not back
 *     off to each other
 * @param positives at most {@code contacts}
 */
public record OwnTally(double contacts, double positives) {
  /** A client without history. */
  public static final OwnTally NONE = new OwnTally(0, 0);

  /** Tallies a profile on a day; accepting and converting on one day is one answer in favour. */
  public static OwnTally of(Profile profile, String action, LocalDate today, Smoothing smoothing) {
    double contacts = 0;
    for (Contact contact : profile.contacts()) {
      if (action.equals(contact.action()) && Lessons.mayHaveReached(contact)) {
        contacts += smoothing.weight(UtcDay.of(contact.at()), today);
      }
    }
    double positives = 0;
    Set<LocalDate> days = null;
    for (Response response : profile.responses()) {
      if (response.isPositive() && action.equals(response.action())) {
        days = days == null ? new HashSet<>() : days;
        LocalDate day = UtcDay.of(response.at());
        if (days.add(day)) {
          positives += smoothing.weight(day, today);
        }
      }
    }
    return contacts == 0 && positives == 0
        ? NONE
        : new OwnTally(Math.max(contacts, positives), positives);
  }
}
