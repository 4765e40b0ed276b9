package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Drools or Java would refuse in their own words and without a place, or not at all. */
class CompilersWordsTest {
  private static String problemOf(String condition, String conclusion) {
    String rule = "rule \"X\"\nwhen\n  %s\nthen\n  %s\nend\n".formatted(condition, conclusion);
    return String.join("\n", SmallRulebook.with("2-product-fit/x.drl", rule).problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Client(ageYears in (1, \"x\"))|this compares a number with a text.",
        "Client(language in (\"en\", 2))|this compares a text with a number.",
        "Client(area in (Area.RURAL, \"URBAN\"))|this compares one of Area with a text.",
        "Client(ageYears matches \"3\")|matches looks for a pattern in a text, and this is a number.",
        "Client(area matches \"R.*\")|matches looks for a pattern in a text, and this is one of Area."
      })
  void wordsThatCompareAreForThingsThatAreAlike(String condition, String message) {
    assertThat(
            problemOf(
                condition, "insert(new ProductFit(\"SAVINGS_GOAL\", 0.5, \"so\", \"@rule\"));"))
        .isEqualTo("2-product-fit/x.drl:3:10: " + message);
  }

  @ParameterizedTest
  @CsvSource({"7, a number between 0 and 1", "1.01, a number between 0 and 1"})
  void aNumberInASentenceKeepsToTheRangeOfItsKind(String fit, String wanted) {
    String rule =
        """
        rule "X"
        when
          The client is of age
        then
          Conclude fit %s of SAVINGS_GOAL because so
        end
        """
            .formatted(fit);
    assertThat(SmallRulebook.with("2-product-fit/x.dslr", rule).problems())
        .containsExactly("2-product-fit/x.dslr:5: fit must be %s, not %s.".formatted(wanted, fit));
  }

  @Test
  void aRuleThatFailsOnWhatIsUnknownIsNamedByItsLine() {
    String problem =
        problemOf(
            "Client($age : ageYears)",
            "insert(new ProductFit(\"SAVINGS_GOAL\", $age, \"so\", \"@rule\"));");
    PlainWords.assertPlain(problem);
    assertThat(problem)
        .isEqualTo(
            "2-product-fit/x.drl:1: no decision can be made, rule \"X\" fails: something unknown"
                + " was concluded or compared, for a client of whom nothing is known.");
  }
}
