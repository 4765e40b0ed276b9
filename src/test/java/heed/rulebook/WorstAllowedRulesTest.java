package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.Profile;
import heed.client.fact.Contact;
import heed.client.fact.Context;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.rulebook.conclusion.Conclusion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worst that the check lets through ends, or is stopped; that each test ends shows half. */
class WorstAllowedRulesTest {
  private static final String RULES = "1-segmentation/worst.drl";

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

  private static String rule(String name, String when, String then) {
    return "rule \"%s\"\nwhen\n  %s\nthen\n  %s\nend\n".formatted(name, when, then);
  }

  private static String segment(String name) {
    return "insert(new Segment(Scheme.VALUE, %s, \"b\", \"@rule\"));".formatted(name);
  }

  @Test
  void aJoinOfAllContactsWithThemselvesEnds() throws BrokenRulebook {
    String join = rule("Join", "Contact($a : action) Contact(action == $a)", segment("\"A\""));
    assertThat(SmallRulebook.with(RULES, join).problems())
        .singleElement()
        .asString()
        .contains("40,200");
    String allowed = rule("Join", "Contact($a : action) exists Consent()", segment("$a"));
    try (Release release = SmallRulebook.with(RULES, allowed).compile()) {
      assertThat(SmallRulebook.conclusions(release, contacted(1000))).isNotEmpty();
    }
  }

  @Test
  void sixtyFourAlternativesCompileAndEnd() throws BrokenRulebook {
    String either = "(or Client(ageYears == 1) Client(ageYears == 35))";
    String rule = rule("Either", (either + " ").repeat(6), segment("\"EITHER\""));
    try (Release release = SmallRulebook.with(RULES, rule).compile()) {
      assertThat(SmallRulebook.conclusions(release, contacted(0)))
          .extracting(Conclusion::rule)
          .contains(RULES + ":1");
    }
  }

  @Test
  void theWorstPatternsThatAreAllowedEndOnLongTexts() throws BrokenRulebook {
    StringBuilder rules = new StringBuilder();
    List<String> patterns =
        List.of(
            "a*a*b",
            ".*a.*",
            "a?a?a?a?a?a?a?a?a?a?a?a?a?a?b",
            "(a|a)(a|a)(a|a)(a|a)a*b",
            "a{0,49}a{0,49}b",
            "a+a{0,49}b");
    for (String pattern : patterns) {
      rules.append(
          rule(
              "Pattern " + patterns.indexOf(pattern),
              "exists Context(value matches \"" + pattern + "\")",
              segment("\"A\"")));
    }
    List<Context> contexts =
        IntStream.range(0, 30)
            .mapToObj(i -> new Context("reason", "k" + i, "a".repeat(200)))
            .toList();
    try (Release release = SmallRulebook.with(RULES, rules.toString()).compile();
        Reasoning reasoning = release.reasonAbout(contacted(0), contexts, SmallRulebook.TODAY)) {
      SmallRulebook.know(reasoning);
      assertThat(reasoning.conclude(Stage.SEGMENTATION)).extracting(Conclusion::rule).isNotEmpty();
    }
  }

  @Test
  void rulesThatConcludeTooMuchAreStoppedBeforeTheirConclusionsAreJoined() throws BrokenRulebook {
    String rule =
        rule("Much", "Contact($a : action) Holding($b : account)", segment("$a"))
            + rule("Join", "Segment($n : name) exists Segment(name == $n)", segment("\"B\""));
    List<Holding> holdings =
        IntStream.range(0, 60)
            .mapToObj(
                i -> new Holding("H" + i, "P", Family.CURRENT, null, null, null, null, null, null))
            .toList();
    Profile much = SmallRulebook.profile(35, holdings, contacted(200).contacts(), List.of());
    try (Release release = SmallRulebook.with(RULES, rule).compile()) {
      assertThatThrownBy(() -> SmallRulebook.conclusions(release, much))
          .isInstanceOf(RunawayRules.class)
          .hasMessageContaining("of one stage");
    }
  }

  @Test
  void oneSegmentConcludedManyTimesMayNotBeJoinedManyTimes() {
    String many = rule("Many", "Contact(action != null)", segment("\"A\""));
    String join =
        rule(
            "Join",
            "Segment(name == \"A\") Segment(name == \"A\") Segment(name == \"A\")",
            "insert(new Need(\"A\", 0.5, NeedSource.STATED, \"b\", \"@rule\"));");
    assertThat(SmallRulebook.with(RULES, many).and("2-product-fit/worst.drl", join).problems())
        .singleElement()
        .asString()
        .startsWith("2-product-fit/worst.drl:1: this rule may have to look at");
  }

  @Test
  void twoJoinedSegmentsConcludedManyTimesEnd() throws BrokenRulebook {
    String many =
        rule("Many", "Contact(action != null)", segment("\"A\""))
            + rule("Never", "Client(ageYears == 130)", segment("\"B\""));
    String join =
        rule(
            "Join",
            "Segment(name == \"A\") exists Segment(name == \"A\") not Segment(name == \"B\")",
            "insert(new Need(\"A\", 0.5, NeedSource.STATED, \"b\", \"@rule\"));");
    try (Release release =
        SmallRulebook.with(RULES, many).and("2-product-fit/worst.drl", join).compile()) {
      assertThat(SmallRulebook.conclusions(release, contacted(200)))
          .extracting(Conclusion::rule)
          .contains("2-product-fit/worst.drl:1");
    }
  }

  @Test
  void aTableThatMatchesEverybodyEverywhereIsRefused() {
    String rows =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "SAVINGS_GOAL,0.5,reason " + i)
            .collect(Collectors.joining("\n", "action,fit,because\n", "\n"));
    assertThat(SmallRulebook.with("2-product-fit/life-stage.csv", rows).problems())
        .singleElement()
        .asString()
        .contains("100,000 rows of 2-product-fit/life-stage.csv match one client, but 400 may");
  }

  @Test
  void aTableAsLargeAsAllowedIsRead() throws BrokenRulebook {
    String reason = "x".repeat(120);
    String rows =
        IntStream.range(0, 90_000)
            .mapToObj(i -> "%d,not LOAN,SAVINGS_GOAL,0.5,%s %d".formatted(i % 120, reason, i))
            .map(row -> row.replaceFirst("^(\\d+)", "> 150"))
            .collect(Collectors.joining("\n", "age,holds,action,fit,because\n", "\n"));
    assertThat(rows.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(14_000_000);
    try (Release release = SmallRulebook.with("2-product-fit/life-stage.csv", rows).compile()) {
      assertThat(SmallRulebook.conclusions(release, contacted(0))).isNotNull();
    }
  }

  @Test
  void theLongestScriptWithEveryValueIsRead() throws BrokenRulebook {
    String line =
        "{{clientName}} {{officer}} {{branch}} {{reason}} {{#isHighValue}}x{{/isHighValue}}\n";
    String script = line.repeat(20_000 / line.length());
    assertThat(SmallRulebook.with("scripts/SAVINGS_GOAL/CALL.en.md", script).problems()).isEmpty();
    assertThat(SmallRulebook.with("scripts/SAVINGS_GOAL/CALL.en.md", script + line).problems())
        .singleElement()
        .asString()
        .contains("at most 20000 letters");
  }

  @Test
  void thousandsOfRulesAreRefusedBeforeTheyAreCompiled() {
    SmallRulebook rulebook = SmallRulebook.unchanged();
    for (int file = 0; file < 5; file++) {
      int number = file;
      rulebook.and(
          "1-segmentation/f" + file + ".drl",
          IntStream.range(0, 450)
              .mapToObj(i -> rule("R%d-%d".formatted(number, i), "Today()", segment("\"A\"")))
              .collect(Collectors.joining()));
    }
    assertThat(rulebook.problems())
        .singleElement()
        .asString()
        .startsWith("rules: a rulebook may have 2,000 rules, and this one has");
  }
}
