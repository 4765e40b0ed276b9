package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.ShippedRulebook;
import org.junit.jupiter.api.Test;

class RemedyLinesTest {
  @Test
  void aRulebookWithoutTheFileIsLeftInPeace() {
    assertThat(Reviews.with("rest/README.md", "nothing"))
        .noneMatch(problem -> problem.contains("remed"));
  }

  @Test
  void aCodeWithoutALineAndALineWithoutACodeAreFound() {
    assertThat(Reviews.with("remedies.csv", "code,action,remedy\nIN_ARREAR,,nothing is late\n"))
        .contains(
            "(remedies.csv:2:1: no rule, no row and no guard gives the code IN_ARREAR; did you"
                + " mean IN_ARREARS?)",
            "(remedies.csv: no line says what would have to change where an action is dropped with"
                + " the code IN_ARREARS.)");
  }

  @Test
  void theReasonsForACallAreThoseThatRulesRowsAndParametersName() {
    assertThat(ShippedRulebook.release().contactReasons())
        .contains("payment-difficulty", "balance-enquiry", "card-lost", "close-account")
        .hasSizeBetween(10, 30);
  }
}
