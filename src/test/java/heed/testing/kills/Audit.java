package heed.testing.kills;

import com.fasterxml.jackson.databind.JsonNode;
import heed.rulebook.sheet.ContactLimit;
import heed.testing.HttpAnswer;
import heed.testing.HttpCaller;
import heed.testing.ShippedRulebook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Compares what Heed has acknowledged with what it kept. */
final class Audit {
  private static final int REPLAYS = 20;

  private final HttpCaller heed;
  private final Jdbi database;
  private final Books books;

  int decisionsFound;
  int answersFound;
  int doubled;
  int capsExceeded;
  int replays;
  int identical;

  Audit(HttpCaller heed, Jdbi database, Books books) {
    this.heed = heed;
    this.database = database;
    this.books = books;
  }

  /** Looks for these decisions and answers by their keys, and makes some of them again. */
  void find(Collection<JsonNode> decisions, Collection<Books.Answered> answers) {
    Map<String, List<JsonNode>> kept = new HashMap<>();
    for (JsonNode decision : decisions) {
      String id = decision.at("/interactionId").asText();
      HttpAnswer found = heed.get("/v1/interactions/" + id);
      if (found.status() == 200
          && found.json().at("/clientId").equals(decision.at("/clientId"))
          && found.json().at("/decidedAt").equals(decision.at("/decidedAt"))) {
        decisionsFound++;
      } else {
        books.faults.add("lost: " + decision);
      }
      if (replays < REPLAYS) {
        replays++;
        HttpAnswer again = heed.post("/v1/interactions/" + id + "/replay", "{}");
        if (again.at("/identical").equals("true")) {
          identical++;
        } else {
          books.faults.add("decided otherwise: " + again.body());
        }
      }
    }
    for (Books.Answered answer : answers) {
      List<JsonNode> all =
          kept.computeIfAbsent(
              answer.interactionId(),
              id -> {
                List<JsonNode> found = new ArrayList<>();
                heed.get("/v1/interactions/" + id + "/responses").json().forEach(found::add);
                return found;
              });
      long same =
          all.stream()
              .filter(it -> it.path("action").asText().equals(answer.action()))
              .filter(it -> it.path("outcome").asText().equals(answer.outcome()))
              .count();
      boolean there =
          all.stream().anyMatch(it -> it.path("answerId").asText().equals(answer.answerId()));
      answersFound += there ? 1 : 0;
      doubled += same > 1 ? 1 : 0;
      if (!there || same > 1) {
        books.faults.add("not once and only once: " + answer);
      }
    }
  }

  /** Counts what was kept for these clients: as much as was acknowledged, and within every cap. */
  void count(List<String> clients) {
    Map<String, List<JsonNode>> acknowledged = new HashMap<>();
    books
        .decisions
        .values()
        .forEach(
            it ->
                acknowledged
                    .computeIfAbsent(it.at("/clientId").asText(), id -> new ArrayList<>())
                    .add(it));
    Map<String, Integer> answered = new HashMap<>();
    books
        .answers
        .values()
        .forEach(
            it ->
                answered.merge(
                    books.decisions.get(it.interactionId()).at("/clientId").asText(),
                    1,
                    Integer::sum));
    Map<String, Integer> kept = counts("interaction");
    Map<String, Integer> answers = counts("answer");
    Map<String, Integer> claimed = claimedContacts();
    for (String client : clients) {
      List<JsonNode> known = acknowledged.getOrDefault(client, List.of());
      requireNoMore("decisions", client, kept.getOrDefault(client, 0), known.size());
      requireNoMore(
          "answers", client, answers.getOrDefault(client, 0), answered.getOrDefault(client, 0));
      requireWithinCaps(client, known);
      long contacts = known.stream().filter(it -> !proposals(it).isEmpty()).count();
      if (claimed.getOrDefault(client, 0) != contacts) {
        books.faults.add(
            "%s has %d decisions that propose, but %d in the ledger"
                .formatted(client, contacts, claimed.getOrDefault(client, 0)));
      }
    }
  }

  private void requireNoMore(String what, String client, int kept, int acknowledged) {
    if (kept > acknowledged) {
      doubled += kept - acknowledged;
      books.faults.add(
          "%s: %d %s kept, %d acknowledged".formatted(client, kept, what, acknowledged));
    }
  }

  private void requireWithinCaps(String client, List<JsonNode> decisions) {
    for (ContactLimit limit : ShippedRulebook.release().contactPolicy()) {
      if (limit.counted().isPresent()) {
        continue;
      }
      Map<String, Integer> conversations = new HashMap<>();
      for (JsonNode decision : decisions) {
        Set<String> countedFor = new HashSet<>();
        for (JsonNode proposed : proposals(decision)) {
          String action = proposed.path("action").asText();
          boolean concerned =
              (limit.groups().isEmpty()
                      || limit.groups().stream()
                          .anyMatch(it -> it.name().equals(proposed.path("group").asText())))
                  && limit.action().map(action::equals).orElse(true)
                  && limit
                      .channel()
                      .map(it -> it.name().equals(proposed.path("channel").asText()))
                      .orElse(true);
          if (concerned) {
            countedFor.add(limit.groups().isEmpty() ? action : "the group");
          }
        }
        countedFor.forEach(it -> conversations.merge(it, 1, Integer::sum));
      }
      conversations.forEach(
          (what, times) -> {
            if (times > limit.atMost()) {
              capsExceeded++;
              books.faults.add("%s: %d × %s (%s)".formatted(client, times, what, limit.rule()));
            }
          });
    }
  }

  private static List<JsonNode> proposals(JsonNode decision) {
    List<JsonNode> proposals = new ArrayList<>();
    for (JsonNode proposed : decision.at("/recommendations")) {
      if (proposed.hasNonNull("channel")) {
        proposals.add(proposed);
      }
    }
    return proposals;
  }

  private Map<String, Integer> counts(String table) {
    return query("select client_id, count(*) n from " + table + " group by 1");
  }

  /** Conversations in the ledger: places that are held, and contacts that they became. */
  private Map<String, Integer> claimedContacts() {
    return query(
        """
        select client_id, count(distinct (at, channel)) n from (
          select client_id, at, channel from contact_claim
          union all
          select client_id, at, channel from contact) ledger
        group by 1
        """);
  }

  private Map<String, Integer> query(String sql) {
    Map<String, Integer> counts = new HashMap<>();
    database.useHandle(
        handle ->
            handle
                .createQuery(sql)
                .map((row, context) -> counts.put(row.getString(1), row.getInt(2)))
                .list());
    return counts;
  }
}
