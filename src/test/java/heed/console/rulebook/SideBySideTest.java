package heed.console.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.decision.model.ClientSummary;
import heed.decision.model.ClientSummary.SegmentSummary;
import heed.decision.model.Decision;
import heed.decision.model.Dropped;
import heed.decision.model.Reason;
import heed.decision.model.Recommendation;
import heed.rulebook.conclusion.Scheme;
import heed.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void whatIsTheSameIsNotMarked() {
    Decision one =
        decision(List.of("S"), List.of(ranked(1, "A", "why")), List.of(dropped("B", "NO_FIT")));
    SideBySide both = SideBySide.of(one, one, Map.of("A", "An action"));
    assertThat(both.differs()).isFalse();
    assertThat(both.rows()).extracting(SideBySide.Row::name).containsExactly("An action");
    assertThat(both.same()).extracting(SideBySide.Row::action).containsExactly("B");
  }

  @Test
  void ranksReasonsDropsAndSegmentsThatDifferAreMarked() {
    Decision live =
        decision(
            List.of("S", "OLD"),
            List.of(ranked(1, "A", "why"), ranked(2, "B", "why")),
            List.of(dropped("C", "NO_FIT"), dropped("D", "NO_FIT")));
    Decision draft =
        decision(
            List.of("S", "NEW"),
            List.of(ranked(1, "C", "new"), ranked(2, "A", "another why")),
            List.of(dropped("B", "REST"), dropped("D", "REST")));
    SideBySide both = SideBySide.of(live, draft, Map.of());
    assertThat(both.differs()).isTrue();
    assertThat(both.rows())
        .extracting(SideBySide.Row::action, SideBySide.Row::differences)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("C", List.of("now-ranked")),
            org.assertj.core.groups.Tuple.tuple("A", List.of("rank", "reasons")),
            org.assertj.core.groups.Tuple.tuple("B", List.of("now-dropped")),
            org.assertj.core.groups.Tuple.tuple("D", List.of("code")));
    assertThat(both.segments())
        .containsExactly(
            new SideBySide.Mark("NEW", "draft"),
            new SideBySide.Mark("OLD", "live"),
            new SideBySide.Mark("S", "both"));
  }

  private static Decision decision(
      List<String> segments, List<Recommendation> ranked, List<Dropped> dropped) {
    return new Decision(
        Instant.EPOCH,
        "release",
        new ClientSummary(
            segments.stream()
                .map(it -> new SegmentSummary(Scheme.BEHAVIOUR, it, "why", "f:1"))
                .toList(),
            List.of(),
            null,
            null),
        ranked,
        dropped,
        Map.of(),
        null,
        false,
        List.of());
  }

  private static Recommendation ranked(int rank, String action, String why) {
    return new Recommendation(
        rank,
        action,
        action,
        null,
        null,
        Channel.CALL,
        null,
        .1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        List.of(new Reason(why, "f:1")),
        null);
  }

  private static Dropped dropped(String action, String code) {
    return new Dropped(action, "product-fit", code, "text", "f:1", null);
  }
}
