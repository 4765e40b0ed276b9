package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.SmallRulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults in sheets and scripts do not hide what else there is to mend. */
class DoubtsTest {
  private static final String CASES = "cases/some.yml";
  private static final String NAMES_AN_UNKNOWN_ACTION =
      """
      - case: Nothing is known
        today: 2026-11-24
        client: {client: {id: a}}
        expect: {first: BUSINESS_TOPAP}
      """;

  @Test
  void aFaultInATableIsToldTogetherWithWhatTheReviewFinds() {
    List<String> problems =
        SmallRulebook.with("2-product-fit/life-stage.csv", "age,action,fit,because\n20-,X,9,\n")
            .and(CASES, NAMES_AN_UNKNOWN_ACTION)
            .problems();
    assertThat(problems)
        .anyMatch(it -> it.startsWith("2-product-fit/life-stage.csv:2"))
        .anyMatch(it -> it.startsWith(CASES + ":4") && it.contains("BUSINESS_TOPAP"));
  }

  @Test
  void whatFollowsFromWhatIsMissingOnlyIsNotTold() {
    assertThat(
            SmallRulebook.with("2-product-fit/life-stage.csv", "age,action,fit,because\n20-,X,9,\n")
                .problems())
        .allMatch(it -> it.startsWith("2-product-fit/life-stage.csv"));
  }

  @Test
  void whileTheCatalogueHasFaultsNoCaseIsTakenToTask() {
    assertThat(
            SmallRulebook.with("actions.csv", "nonsense\n")
                .and(CASES, NAMES_AN_UNKNOWN_ACTION)
                .problems())
        .noneMatch(it -> it.startsWith(CASES));
  }
}
