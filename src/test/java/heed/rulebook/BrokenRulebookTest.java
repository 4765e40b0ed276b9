package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What authors read when a rulebook is broken, each message as they see it. */
class BrokenRulebookTest {
  private static final String RULES = "1-segmentation/test.drl";
  private static final String SENTENCES = "1-segmentation/test.dslr";

  private static List<String> problemsOf(String path, String text) {
    return SmallRulebook.with(path, text).problems();
  }

  private static String rule(String when, String then) {
    return "rule \"Test\"\nwhen\n  " + when + "\nthen\n  " + then + "\nend\n";
  }

  private static final String FINE =
      "insert(new Segment(Scheme.BEHAVIOUR, \"A\", \"because\", \"@rule\"));";

  @Test
  void aSoundRulebookHasNoProblems() {
    assertThat(problemsOf(RULES, rule("Client(ageYears > 3)", FINE))).isEmpty();
  }

  @Test
  void aSentenceThatDoesNotExistNamesTheNearest() {
    assertThat(
            problemsOf(
                SENTENCES,
                rule("The client is of full age", "Conclude segment A because it is so")))
        .containsExactly(
            SENTENCES
                + ":3: there is no sentence like this; did you mean \"The client is of age\"?");
  }

  @Test
  void aMisspeltSlotNamesTheSentenceThatWasMeant() {
    assertThat(
            problemsOf(
                SENTENCES,
                rule(
                    "An account of family CURENT has at least parameter idleBalanceFrom",
                    "Conclude segment A because it is so")))
        .singleElement()
        .asString()
        .contains("did you mean \"An account of family {CURRENT|SAVINGS} has at least");
  }

  @Test
  void aSlotCannotReachOutOfItsQuotationMarks() {
    assertThat(
            problemsOf(
                SENTENCES, rule("The client is of age", "Conclude segment A because of \"this\"")))
        .containsExactly(
            SENTENCES
                + ":5: \"of \"this\"\" cannot stand for {reason}: leave out quotation marks and"
                + " backslashes.");
  }

  @Test
  void anUnknownParameterNamesTheNearest() {
    assertThat(
            problemsOf(
                SENTENCES,
                rule(
                    "An account of family CURRENT has at least parameter idleBalanceForm",
                    "Conclude segment A because it is so")))
        .singleElement()
        .asString()
        .contains(":3: ")
        .contains("parameters.csv has no idleBalanceForm; did you mean idleBalanceFrom?");
  }

  @Test
  void anUnknownFactPropertyAndConstantNameTheNearest() {
    assertThat(
            problemsOf(
                RULES,
                rule("Clint() Client(ageInYears > 3) Holding(family == Family.SAVING)", FINE)))
        .containsExactly(
            RULES + ":3:3: there is no fact called Clint; did you mean Client?",
            RULES + ":3:18: Client has no ageInYears; did you mean ageYears?",
            RULES + ":3:42: Family has no SAVING; did you mean SAVINGS?");
  }

  @Test
  void allProblemsOfAllFilesComeInOneGo() {
    assertThat(
            SmallRulebook.with(RULES, rule("Clint()", FINE))
                .and("3-eligibility/test.drl", rule("Today()", FINE))
                .and("nonsense.txt", "")
                .problems())
        .hasSize(1);
    assertThat(
            SmallRulebook.with(RULES, rule("Clint()", FINE))
                .and("3-eligibility/test.drl", rule("Today()", FINE).replace("Test", "Other"))
                .and("parameters.csv", "name\n")
                .problems())
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void aStageDrawsItsOwnConclusionsOnly() {
    assertThat(problemsOf("3-eligibility/test.drl", rule("Today()", FINE)))
        .containsExactly(
            "3-eligibility/test.drl:5: rules in 3-eligibility conclude Eligibility, not Segment.");
  }

  @Test
  void aConclusionGivesAllItsValuesByName() {
    assertThat(problemsOf(RULES, rule("Today()", "insert(new Segment(\"A\", \"@rule\"));")))
        .containsExactly(RULES + ":5: Segment takes 4 values: scheme, name, reason, rule.");
  }

  @Test
  void aConclusionNamesItsOwnRule() {
    assertThat(
            problemsOf(
                RULES,
                rule(
                    "Today()",
                    "insert(new Segment(Scheme.VALUE, \"A\", \"b\", \"other.drl:7\"));")))
        .containsExactly(
            RULES + ":5: the last value must be \"@rule\", or $row.getRule() in a table's rule.");
  }

  @Test
  void ruleNamesAreUniqueInTheRulebook() {
    assertThat(problemsOf(RULES, rule("Today()", FINE).replace("Test", "A saver")))
        .singleElement()
        .asString()
        .contains("another rule of this name");
  }

  @Test
  void whatTheParserCannotReadIsNamedByItsPlace() {
    assertThat(problemsOf(RULES, "rule \"Test\"\nwhen\n  Today(\nthen\nend\n"))
        .singleElement()
        .asString()
        .startsWith(RULES + ":");
  }

  @Test
  void unlikeThingsAreNotCompared() {
    assertThat(problemsOf(RULES, rule("Client(ageYears == \"old\", area == \"RURAL\")", FINE)))
        .containsExactly(
            RULES + ":3:10: this compares a number with a text.",
            RULES + ":3:29: this compares one of Area with a text.");
    assertThat(problemsOf(RULES, rule("Client($a : area) Client(occupation == $a)", FINE)))
        .containsExactly(RULES + ":3:28: this compares a text with one of Area.");
    assertThat(problemsOf(RULES, rule("Today()", FINE.replace("Scheme.BEHAVIOUR", "\"B\""))))
        .containsExactly(RULES + ":5: scheme of Segment must be one of Scheme, not a text.");
  }

  @Test
  void whatOnlyTheCompilerFindsComesBackToTheAuthorsFile() {
    assertThat(problemsOf(RULES, rule("$t : Today() Client($t.daysSince(ageYears) > 3)", FINE)))
        .isNotEmpty()
        .allMatch(problem -> problem.startsWith(RULES + ":"));
  }

  @Test
  void anUnknownFileIsRefusedWithWhatMayBeThere() {
    assertThat(problemsOf("1-segmentation/Payload.java", "class Payload {}"))
        .singleElement()
        .asString()
        .startsWith("1-segmentation/Payload.java: a rulebook has no place for this file.");
  }
}
