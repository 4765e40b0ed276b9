package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Family;
import heed.rulebook.conclusion.Conclusion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunawayRulesTest {
  private static final String MANY =
      """
      rule "A segment for each contact"
      when
        Contact(action != null, $action : action)
      then
        insert(new Segment(Scheme.BEHAVIOUR, $action, "contacted", "@rule"));
      end
      """;

  private static final String MUTUAL =
      """
      rule "Whoever is A is B"
      when
        Segment(name == "A")
      then
        insert(new Segment(Scheme.BEHAVIOUR, "B", "because A", "@rule"));
      end
      rule "Whoever is B is A"
      when
        Segment(name == "B")
      then
        insert(new Segment(Scheme.BEHAVIOUR, "A", "because B", "@rule"));
      end
      rule "Everyone is A"
      when
        Client()
      then
        insert(new Segment(Scheme.BEHAVIOUR, "A", "everyone is", "@rule"));
      end
      """;

  private static final Profile IDLE = SmallRulebook.client(35, 1500, Family.CURRENT);

  private static Profile contacted(int times) {
    List<Contact> contacts =
        IntStream.range(0, times)
            .mapToObj(
                i ->
                    new Contact(
                        Instant.EPOCH.plusSeconds(i), "A" + i, null, null, null, null, null))
            .toList();
    return SmallRulebook.profile(35, List.of(), contacts, List.of());
  }

  private static Release compile(String rules, Bounds bounds) throws BrokenRulebook {
    return Release.compile(SmallRulebook.with("1-segmentation/many.drl", rules).files(), bounds);
  }

  @Test
  void tooManyFiringsNameTheRule() throws BrokenRulebook {
    Bounds bounds = new Bounds(20, Duration.ofMinutes(1), Duration.ofMinutes(2));
    try (Release release = compile(MANY, bounds)) {
      assertThatThrownBy(() -> SmallRulebook.conclusions(release, contacted(50)))
          .isInstanceOfSatisfying(
              RunawayRules.class, e -> assertThat(e.rule()).isEqualTo("1-segmentation/many.drl:1"))
          .hasMessageContaining("fired 20 times")
          .hasMessageContaining("A segment for each contact");
    }
  }

  @Test
  void tooLongAStageNamesTheRule() throws BrokenRulebook {
    Bounds none = new Bounds(10_000, Duration.ZERO, Duration.ofMinutes(2));
    assertThatThrownBy(() -> compile(MUTUAL, none).close())
        .isInstanceOf(BrokenRulebook.class)
        .hasMessageContaining("took longer than 0 ms");
  }

  @Test
  void afterARunawayTheNextDecisionIsAsFromAFreshSession() throws BrokenRulebook {
    Bounds bounds = new Bounds(20, Duration.ofMinutes(1), Duration.ofMinutes(2));
    try (Release release = compile(MANY, bounds)) {
      List<Conclusion> before = SmallRulebook.conclusions(release, IDLE);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> SmallRulebook.conclusions(release, contacted(50)))
            .isInstanceOf(RunawayRules.class);
        assertThat(SmallRulebook.conclusions(release, IDLE)).isEqualTo(before);
      }
    }
  }

  @Test
  void rulesThatConcludeEachOtherComeToRest() throws BrokenRulebook {
    try (Release release = compile(MUTUAL, Bounds.DEFAULT)) {
      assertThat(SmallRulebook.conclusions(release, IDLE))
          .extracting(Conclusion::rule)
          .contains("1-segmentation/many.drl:1");
    }
  }

  @Test
  void pooledSessionsAnswerTheSameInWhateverOrderClientsCome() throws BrokenRulebook {
    List<Profile> clients =
        List.of(
            IDLE,
            SmallRulebook.client(20, 0, Family.SAVINGS),
            SmallRulebook.client(70, 5000, Family.CURRENT, Family.SAVINGS, Family.TERM_DEPOSIT),
            contacted(10));
    try (Release release = compile(MANY, Bounds.DEFAULT)) {
      List<List<Conclusion>> first =
          clients.stream().map(c -> SmallRulebook.conclusions(release, c)).toList();
      for (int round = 0; round < 20; round++) {
        for (int i = clients.size() - 1; i >= 0; i--) {
          int client = (i * 7 + round) % clients.size();
          assertThat(SmallRulebook.conclusions(release, clients.get(client)))
              .isEqualTo(first.get(client));
        }
      }
    }
  }

  @Test
  void onlyTheNewestContactsCount() throws BrokenRulebook {
    try (Release release = compile(MANY, Bounds.DEFAULT)) {
      assertThat(SmallRulebook.conclusions(release, contacted(300)))
          .extracting(c -> c instanceof heed.rulebook.conclusion.Segment s ? s.name() : "")
          .contains("A299", "A100")
          .doesNotContain("A99", "A0");
    }
  }

  @Test
  void stagesRunInTheirOrderAndAfterWhatIsReckoned() throws BrokenRulebook {
    try (Release release = compile(MANY, Bounds.DEFAULT);
        Reasoning reasoning = release.reasonAbout(IDLE, List.of(), SmallRulebook.TODAY)) {
      assertThatThrownBy(() -> reasoning.conclude(Stage.SEGMENTATION))
          .isInstanceOf(IllegalStateException.class);
      SmallRulebook.know(reasoning);
      reasoning.conclude(Stage.ELIGIBILITY);
      assertThatThrownBy(() -> reasoning.conclude(Stage.SEGMENTATION))
          .hasMessage("SEGMENTATION cannot follow ELIGIBILITY");
    }
  }
}
