package heed.decision.cases;

import heed.decision.cases.RuleCase.Expectation;
import heed.decision.model.ClientSummary.SegmentSummary;
import heed.decision.model.Decision;
import heed.decision.model.Dropped;
import heed.decision.model.Recommendation;
import heed.rulebook.conclusion.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The differences between what a case expects and what was decided. */
final class Surprises {
  private final Decision decision;
  private final List<String> found = new ArrayList<>();

  private Surprises(Decision decision) {
    this.decision = decision;
  }

  static List<String> in(Expectation expected, Decision decision) {
    Surprises surprises = new Surprises(decision);
    surprises.lookAtFirst(expected);
    expected.ranked().forEach(surprises::expectRanked);
    expected.dropped().forEach(surprises::expectDropped);
    surprises.lookAtClient(expected);
    return List.copyOf(surprises.found);
  }

  private void lookAtFirst(Expectation expected) {
    Recommendation first =
        decision.recommendations().isEmpty() ? null : decision.recommendations().get(0);
    if (expected.first() != null && (first == null || !first.action().equals(expected.first()))) {
      found.add(
          "expected %s first, but it is %s; %s"
              .formatted(
                  expected.first(),
                  first == null ? "nothing" : first.action(),
                  whereIs(expected.first())));
    }
    if (expected.firstChannel() != null
        && (first == null || first.channel() != expected.firstChannel())) {
      found.add(
          "expected the first action on %s, but it is on %s"
              .formatted(expected.firstChannel(), first == null ? "nothing" : first.channel()));
    }
    String script = first == null || first.script() == null ? "" : first.script();
    for (String words : expected.script()) {
      if (!script.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
        found.add("expected the words '%s' in the script".formatted(words));
      }
    }
  }

  private void expectRanked(String action) {
    if (decision.recommendations().stream().noneMatch(it -> it.action().equals(action))) {
      found.add("expected %s to be ranked, but %s".formatted(action, whereIs(action)));
    }
  }

  private void expectDropped(String action, String code) {
    boolean asExpected =
        decision.dropped().stream()
            .anyMatch(it -> it.action().equals(action) && it.code().equals(code));
    if (!asExpected) {
      found.add("expected %s to be dropped as %s, but %s".formatted(action, code, whereIs(action)));
    }
  }

  private void lookAtClient(Expectation expected) {
    List<String> segments =
        decision.client().segments().stream().map(SegmentSummary::name).toList();
    for (String segment : expected.segments()) {
      if (!segments.contains(segment)) {
        found.add("expected segment %s, but there are %s".formatted(segment, segments));
      }
    }
    for (String segment : expected.notSegments()) {
      if (segments.contains(segment)) {
        found.add("expected no segment " + segment);
      }
    }
    List<String> needs = decision.client().needs().stream().map(Need::theme).toList();
    for (String need : expected.needs()) {
      if (!needs.contains(need)) {
        found.add("expected need %s, but there are %s".formatted(need, needs));
      }
    }
  }

  private String whereIs(String action) {
    for (Recommendation recommendation : decision.recommendations()) {
      if (recommendation.action().equals(action)) {
        return "%s is ranked %d with priority %s"
            .formatted(action, recommendation.rank(), recommendation.priority());
      }
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
