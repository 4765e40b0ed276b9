package heed.decision.cases;

import heed.decision.model.ClientSummary.SegmentSummary;
import heed.decision.model.Decision;
import heed.decision.model.Dropped;
import heed.decision.model.Recommendation;
import heed.rulebook.conclusion.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The differences between what a case expects and what was decided. */
final class Surprises {
  private final Decision decision;
  private final List<String> found = new ArrayList<>();

  private Surprises(Decision decision) {
    this.decision = decision;
  }

  /** A sentence for each expectation that was not met; empty where all came out as expected. */
  static List<String> in(Expectation expected, Decision decision) {
    Surprises surprises = new Surprises(decision);
    surprises.lookAtFirst(expected);
    expected.ranks().forEach(surprises::expectRank);
    surprises.expectInOrder(expected.inOrder());
    expected.ranked().forEach(surprises::expectRanked);
    expected.dropped().forEach(surprises::expectDropped);
    surprises.lookAtClient(expected);
    surprises.lookAtScript(expected);
    return List.copyOf(surprises.found);
  }

  private void lookAtFirst(Expectation expected) {
    String first = first().map(Recommendation::action).orElse("nothing");
    if (expected.first() != null && !expected.first().equals(first)) {
      expected(expected.first() + " first", first + " is; " + whereIs(expected.first()));
    }
    String channel =
        first().map(Recommendation::channel).map(Objects::toString).orElse("no channel");
    if (expected.firstChannel() != null && !expected.firstChannel().name().equals(channel)) {
      expected(
          "the first action on " + expected.firstChannel(),
          "%s is on %s".formatted(first, channel));
    }
  }

  private void expectRank(String action, int rank) {
    if (find(action).map(Recommendation::rank).filter(actual -> actual == rank).isEmpty()) {
      expected("%s at rank %d".formatted(action, rank), whereIs(action));
    }
  }

  private void expectInOrder(List<String> actions) {
    for (int place = 1; place < actions.size(); place++) {
      String before = actions.get(place - 1);
      String after = actions.get(place);
      int first = find(before).map(Recommendation::rank).orElse(Integer.MAX_VALUE);
      int second = find(after).map(Recommendation::rank).orElse(0);
      if (first >= second) {
        expected(
            "%s before %s".formatted(before, after), whereIs(before) + ", and " + whereIs(after));
      }
    }
  }

  private void expectRanked(String action) {
    if (find(action).isEmpty()) {
      expected(action + " to be ranked", whereIs(action));
    }
  }

  private void expectDropped(String action, String code) {
    boolean asExpected =
        decision.dropped().stream()
            .anyMatch(it -> it.action().equals(action) && it.code().equals(code));
    if (!asExpected) {
      expected("%s to be dropped as %s".formatted(action, code), whereIs(action));
    }
  }

  private void lookAtClient(Expectation expected) {
    List<String> segments =
        decision.client().segments().stream().map(SegmentSummary::name).distinct().toList();
    for (String segment : expected.segments()) {
      if (!segments.contains(segment)) {
        expected("segment " + segment, "there are " + listed(segments));
      }
    }
    for (SegmentSummary segment : decision.client().segments()) {
      if (expected.notSegments().contains(segment.name())) {
        expected(
            "no segment " + segment.name(),
            "it was concluded: %s (%s)".formatted(segment.reason(), segment.rule()));
      }
    }
    List<String> needs = decision.client().needs().stream().map(Need::theme).distinct().toList();
    for (String need : expected.needs()) {
      if (!needs.contains(need)) {
        expected("need " + need, "there are " + listed(needs));
      }
    }
  }

  private void lookAtScript(Expectation expected) {
    Optional<Recommendation> spoken = first().filter(it -> it.script() != null);
    String script = spoken.map(Recommendation::script).orElse("").toLowerCase(Locale.ROOT);
    String whose =
        spoken
            .map(it -> "the script of %s (%s)".formatted(it.action(), it.treatment()))
            .orElse("any script, since what comes first has none");
    for (String words : expected.script()) {
      if (!script.contains(words.toLowerCase(Locale.ROOT))) {
        expected("the words '%s'".formatted(words), "they do not stand in " + whose);
      }
    }
    for (String words : expected.notScript()) {
      if (script.contains(words.toLowerCase(Locale.ROOT))) {
        expected("no words '%s'".formatted(words), "they stand in " + whose);
      }
    }
  }

  private void expected(String what, String but) {
    found.add("expected %s, but %s".formatted(what, but));
  }

  private Optional<Recommendation> first() {
    return decision.recommendations().stream().findFirst();
  }

  private Optional<Recommendation> find(String action) {
    return decision.recommendations().stream()
        .filter(recommendation -> recommendation.action().equals(action))
        .findFirst();
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none" : "only " + String.join(", ", names);
  }

  private String whereIs(String action) {
    Optional<Recommendation> ranked = find(action);
    if (ranked.isPresent()) {
      return "%s is ranked %d with priority %s"
          .formatted(action, ranked.get().rank(), ranked.get().priority());
    }
    for (Dropped dropped : decision.dropped()) {
      if (dropped.action().equals(action)) {
        return "%s is dropped at %s as %s: %s (%s)"
            .formatted(action, dropped.stage(), dropped.code(), dropped.text(), dropped.rule());
      }
    }
    return action + " is not in the catalogue";
  }
}
