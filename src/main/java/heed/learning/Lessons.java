package heed.learning;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Response;
import heed.shared.Direction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a client's history teaches. */
public final class Lessons {
  private Lessons() {}

  /** The lesson of the client's last contact about an action; empty where there was none. */
  public static Optional<Lesson> last(Profile profile) {
    return spoken(profile).max(Comparator.comparing(Contact::at)).map(c -> of(c, profile));
  }

  /** The lessons of all of the client's contacts about one action, oldest first. */
  public static List<Lesson> all(Profile profile, String action) {
    return spoken(profile)
        .filter(contact -> action.equals(contact.action()))
        .sorted(Comparator.comparing(Contact::at))
        .map(contact -> of(contact, profile))
        .toList();
  }

  private static Stream<Contact> spoken(Profile profile) {
    return profile.contacts().stream().filter(Lessons::mayHaveReached);
  }

  /** Whether somebody may have heard of the action through it. */
  static boolean mayHaveReached(Contact contact) {
    return contact.action() != null
        && contact.direction() == Direction.OUTBOUND
        && contact.status() != ContactStatus.NOT_REACHED
        && contact.status() != ContactStatus.FAILED;
  }

  /** An answer belongs to the last contact about its action. */
  private static Lesson of(Contact contact, Profile profile) {
    Instant next =
        spoken(profile)
            .filter(other -> contact.action().equals(other.action()))
            .map(Contact::at)
            .filter(contact.at()::isBefore)
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    boolean positive =
        profile.responses().stream()
            .filter(Response::isPositive)
            .filter(answer -> contact.action().equals(answer.action()))
            .anyMatch(a -> !a.at().isBefore(contact.at()) && a.at().isBefore(next));
    return new Lesson(
        Rewind.before(contact, profile),
        contact.action(),
        contact.channel(),
        contact.at(),
        positive);
  }
}
