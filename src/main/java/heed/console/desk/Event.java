package heed.console.desk;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Response;
import heed.shared.Channel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that was said between client and institution.
 *
 * @param kind the list of words that {@code what} is from: {@code contact} or {@code outcome}
 * @param action code of the action that it was about, or null
 * @param reason why she declined, or null
 */
public record Event(
    Instant at, String kind, Object what, String action, Channel channel, Object reason) {
  /** The newest of them, newest first. */
  static List<Event> newest(Profile profile, int most) {
    return Stream.concat(
            profile.contacts().stream().limit(most).map(Event::of),
            profile.responses().stream().map(Event::of))
        .sorted(Comparator.comparing(Event::at).reversed())
        .limit(most)
        .toList();
  }

  private static Event of(Contact contact) {
    return new Event(
        contact.at(), "contact", contact.status(), contact.action(), contact.channel(), null);
  }

  private static Event of(Response response) {
    return new Event(
        response.at(),
        "outcome",
        response.outcome(),
        response.action(),
        response.channel(),
        response.reason());
  }
}
