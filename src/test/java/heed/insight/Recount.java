package heed.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Counts contacts from the raw rows, one by one, as one would by hand. */
final class Recount {
  private static final Duration DAYS_90 = Duration.ofDays(90);
  private static final Set<String> POSITIVE = Set.of("INTERESTED", "ACCEPTED", "CONVERTED");

  private final Map<UUID, Decided> decisions;
  private final Map<String, List<Decided>> ofClient;
  private final List<Said> answers;
  final List<Met> contacts = new ArrayList<>();

  /** An interaction. */
  record Decided(
      UUID id,
      Instant at,
      String client,
      String direction,
      String tier,
      List<String> segments,
      List<String> heldOut) {}

  /** A response. */
  record Said(String client, String action, String channel, String outcome, Instant at, UUID of) {}

  /** A contact about an action with what came of it. */
  static final class Met {
    final String client;
    final String action;
    final Instant at;
    final String channel;
    final boolean spoke;
    final int given;
    String tier = "";
    List<String> segments = List.of();
    boolean reached;
    boolean positive;
    boolean converted;
    int nth;

    Met(String client, String action, Instant at, String channel, boolean spoke, int given) {
      this.client = client;
      this.action = action;
      this.at = at;
      this.channel = channel;
      this.spoke = spoke;
      this.given = given;
    }

    LocalDate day() {
      return heed.shared.UtcDay.of(at);
    }
  }

  Recount(Jdbi jdbi) {
    List<Decided> all =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select interaction_id, decided_at, client_id, direction,
                          decision -> 'client' -> 'value' ->> 'tier' as tier,
                          array(select e ->> 'name' from json_array_elements(
                            decision -> 'client' -> 'segments') e)::text[] as segments,
                          array(select json_array_elements_text(decision -> 'heldOut'))::text[] as held
                        from interaction
                        """)
                    .map(
                        (row, context) ->
                            new Decided(
                                row.getObject(1, UUID.class),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                List.of((String[]) row.getArray(6).getArray()),
                                List.of((String[]) row.getArray(7).getArray())))
                    .list());
    decisions = all.stream().collect(Collectors.toMap(Decided::id, Function.identity()));
    ofClient = all.stream().collect(Collectors.groupingBy(Decided::client));
    answers =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select client_id, action, channel, outcome, at, interaction_id from response")
                    .map(
                        (row, context) ->
                            new Said(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getObject(6, UUID.class)))
                    .list());
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select client_id, action, at, coalesce(channel, ''), status, coalesce(nth, 0)
                    from contact where direction = 'OUTBOUND' and action is not null
                    """)
                .map(
                    (row, context) ->
                        new Met(
                            row.getString(1),
                            row.getString(2),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4),
                            !Set.of("NOT_REACHED", "FAILED").contains(row.getString(5)),
                            row.getInt(6)))
                .forEach(contacts::add));
    contacts.removeIf(this::wasHeldOut);
    contacts.addAll(conversations());
    contacts.sort(Comparator.comparing((Met it) -> it.at).thenComparing(it -> it.channel));
    answers.forEach(this::attribute);
    contacts.forEach(this::place);
  }

  private boolean wasHeldOut(Met contact) {
    return ofClient.getOrDefault(contact.client, List.of()).stream()
        .anyMatch(it -> it.at().equals(contact.at) && it.heldOut().contains(contact.action));
  }

  private List<Met> conversations() {
    Map<String, Met> found = new HashMap<>();
    for (Said said : answers) {
      Decided decided = said.of() == null ? null : decisions.get(said.of());
      if (decided != null
          && decided.direction().equals("INBOUND")
          && !decided.heldOut().contains(said.action())) {
        found.putIfAbsent(
            said.of() + said.action(),
            new Met(
                said.client(),
                said.action(),
                decided.at(),
                said.channel(),
                !said.outcome().equals("NOT_REACHED"),
                0));
      }
    }
    return List.copyOf(found.values());
  }

  private void attribute(Said said) {
    Decided decided = said.of() == null ? null : decisions.get(said.of());
    if (decided != null && decided.heldOut().contains(said.action())) {
      return;
    }
    Instant moment = decided == null ? said.at() : decided.at();
    Met last = null;
    for (Met contact : contacts) {
      if (contact.client.equals(said.client())
          && contact.action.equals(said.action())
          && !contact.at.isAfter(moment)
          && (decided != null || contact.spoke)) {
        last = contact;
      }
    }
    if (last != null && !last.at.plus(DAYS_90).isBefore(moment)) {
      last.reached |= !said.outcome().equals("NOT_REACHED");
      last.positive |= POSITIVE.contains(said.outcome());
      last.converted |= said.outcome().equals("CONVERTED");
    }
  }

  private void place(Met contact) {
    contact.reached |= contact.spoke;
    ofClient.getOrDefault(contact.client, List.of()).stream()
        .filter(it -> !it.at().isAfter(contact.at))
        .max(Comparator.comparing(Decided::at))
        .ifPresent(
            it -> {
              contact.tier = it.tier();
              contact.segments = it.segments();
            });
    long within =
        contacts.stream()
            .filter(it -> it.client.equals(contact.client) && it.action.equals(contact.action))
            .filter(it -> it.reached || it.spoke)
            .filter(it -> !it.at.isAfter(contact.at) && !it.at.isBefore(contact.at.minus(DAYS_90)))
            .count();
    contact.nth =
        contact.reached ? (int) Math.min(10, Math.max(1, Math.max(within, contact.given))) : 0;
  }
}
