package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Eligibility;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.NeedSource;
import heed.rulebook.conclusion.ProductFit;
import heed.rulebook.conclusion.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalOrderTest {
  private static final List<Conclusion> ORDERED =
      List.of(
          new Need("A", 0.9, NeedSource.STATED, "r", "b:1"),
          new Need("A", 0.2, NeedSource.STATED, "r", "a:1"),
          new ProductFit("X", 0.8, "r", "a:1"),
          new ProductFit("X", 0.5, "r", "a:1"),
          new ProductFit("Y", 0.9, "r", "a:1"));

  @Test
  void doesNotDependOnTheOrderInWhichRulesFired() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<Conclusion> shuffled = new ArrayList<>(ORDERED);
      Collections.shuffle(shuffled, random);
      assertThat(CanonicalOrder.of(shuffled)).isEqualTo(ORDERED);
    }
  }

  @Test
  void ofThoseThatDifferOnlyInReasonAndRuleTheFirstStandsForAll() {
    Conclusion first = new ProductFit("X", 0.8, "one reason", "a:1");
    Conclusion second = new ProductFit("X", 0.8, "another reason", "b:2");
    assertThat(CanonicalOrder.of(new ArrayList<>(List.of(second, first)))).containsExactly(first);
  }

  @Test
  void theStrongestVerdictOfAnActionComesFirst() {
    Conclusion allowed = new Eligibility("X", Verdict.ELIGIBLE, "OK", "r", "a:1");
    Conclusion barred = new Eligibility("X", Verdict.INELIGIBLE, "NO", "r", "z:9");
    assertThat(CanonicalOrder.of(new ArrayList<>(List.of(allowed, barred))))
        .containsExactly(barred, allowed);
  }
}
