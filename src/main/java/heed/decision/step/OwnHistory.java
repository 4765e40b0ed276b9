package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Response;
import heed.decision.model.PropensityQuestion;
import heed.shared.Direction;
import heed.shared.UtcDay;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What the client's own contacts and answers say of her propensity. */
final class OwnHistory {
  private OwnHistory() {}

  /** The question for one candidate on the channel chosen for it. */
  static PropensityQuestion question(Candidate candidate, Profile profile, double priorWeight) {
    String action = candidate.action().code();
    int contacts = 0;
    for (Contact contact : profile.contacts()) {
      if (action.equals(contact.action()) && mayHaveReached(contact)) {
        contacts++;
      }
    }
    int positives = positiveDays(action, profile);
    return new PropensityQuestion(
        candidate.action(),
        candidate.channel().orElseThrow(),
        profile.client().occupation(),
        Math.max(contacts, positives),
        positives,
        priorWeight);
  }

  /** Counted as the history of all clients is, or the two could not back off to each other. */
  private static boolean mayHaveReached(Contact contact) {
    return contact.direction() == Direction.OUTBOUND
        && contact.status() != ContactStatus.NOT_REACHED
        && contact.status() != ContactStatus.FAILED;
  }

  /** Accepting and converting on one day is one answer in favour. */
  private static int positiveDays(String action, Profile profile) {
    Set<LocalDate> days = null;
    for (Response response : profile.responses()) {
      if (response.isPositive() && action.equals(response.action())) {
        days = days == null ? new HashSet<>() : days;
        days.add(UtcDay.of(response.at()));
      }
    }
    return days == null ? 0 : days.size();
  }
}
