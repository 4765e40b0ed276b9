package heed.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTest {
  private static final Cost CONTACTS =
      Cost.ofPattern(Vocabulary.fact("Contact").orElseThrow(), false);
  private static final Cost KEYED_HOLDING =
      Cost.ofPattern(Vocabulary.fact("Holding").orElseThrow(), true);

  @Test
  void eachPatternIsLookedForOnceForEachMatchBeforeIt() {
    Cost two = Cost.NOTHING.and(CONTACTS).and(CONTACTS);
    assertThat(two.matches()).isEqualTo(200 * 200);
    assertThat(two.looks()).isEqualTo(200 + 200 * 200);
  }

  @Test
  void whatMustMerelyExistMultipliesNothing() {
    Cost many = Cost.NOTHING;
    for (int i = 0; i < 5; i++) {
      many = many.and(CONTACTS.quantified());
    }
    assertThat(many.matches()).isEqualTo(1);
    assertThat(many.looks()).isEqualTo(5 * 200);
  }

  @Test
  void aFixedKeyLeavesFew() {
    assertThat(CONTACTS.and(KEYED_HOLDING).matches()).isEqualTo(200 * 4);
  }

  @Test
  void alternativesAddUpAndCombine() {
    Cost either = Cost.NO_BRANCH.or(CONTACTS).or(KEYED_HOLDING);
    assertThat(either.alternatives()).isEqualTo(2);
    assertThat(either.and(either).and(either).alternatives()).isEqualTo(8);
  }

  @Test
  void eachAlternativeIsBuiltWithAllItsConditions() {
    Cost either = Cost.NO_BRANCH.or(CONTACTS).or(KEYED_HOLDING);
    assertThat(either.nodes()).isEqualTo(2);
    assertThat(CONTACTS.and(either).nodes()).isEqualTo(2 * 2);
    assertThat(CONTACTS.and(either).and(either).nodes()).isEqualTo(4 * 3);
  }
}
