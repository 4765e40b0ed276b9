package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.testing.ShippedRulebook;
import org.junit.jupiter.api.Test;

class ShippedRulebookReviewTest {
  @Test
  void theShippedRulebookHasNoWarnings() {
    assertThat(ShippedRulebook.release().warnings()).isEmpty();
  }
}
