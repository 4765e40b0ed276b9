package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.BrokenRulebook;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedCasesTest {
  @TestFactory
  Stream<DynamicTest> everyCaseOfTheShippedRulebookComesOutAsItSays() throws BrokenRulebook {
    return run().stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.file() + ": " + result.name(),
                    () -> assertThat(result.surprises()).isEmpty()));
  }

  @Test
  void theShippedRulebookHasCases() throws BrokenRulebook {
    assertThat(run()).hasSizeGreaterThanOrEqualTo(40);
  }

  private static List<CaseResult> run() throws BrokenRulebook {
    return new CaseRunner(Json.mapper()).run(ShippedRulebook.release());
  }
}
