package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialText;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedCasesTest {
  private static TrialReport report;

  @BeforeAll
  static void tryTheShippedRulebook() {
    report = new CaseTrial(Json.mapper()).of(ShippedRulebook.release());
  }

  @Test
  void everyCaseComesOutAsItSays() {
    assertThat(report.passed()).as(new TrialText(report).whatFailed()).isTrue();
    assertThat(report.cases()).isGreaterThanOrEqualTo(130);
  }

  @Test
  void everyRuleAndEveryRowIsFiredBySomeCase() {
    assertThat(report.coverage()).as(new TrialText(report).summary()).isNotEmpty();
    assertThat(report.coverage())
        .allSatisfy(file -> assertThat(file.neverFired()).as(file.file()).isEmpty());
  }
}
