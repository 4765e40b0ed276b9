package heed.decision.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.sheet.Parameters;
import heed.testing.RandomProfiles;
import heed.testing.ShippedRulebook;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorthTermsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void theTermsAddUpToWhatTheDecisionReckons() {
    Parameters parameters = ShippedRulebook.release().parameters(TODAY);
    RandomProfiles profiles =
        new RandomProfiles(
            5,
            TODAY,
            ShippedRulebook.release().catalogue().actions().stream().map(Action::code).toList());
    for (int n = 0; n < 500; n++) {
      Profile profile = profiles.next("c" + n);
      WorthTerms terms = WorthTerms.of(profile, parameters, TODAY);
      ClientValue value = ClientWorth.of(profile, parameters, TODAY);
      double sum =
          terms.holdings().stream().mapToDouble(it -> it.margin() - it.expectedLoss()).sum();
      assertThat(sum - terms.costToServe() - terms.contactCost())
          .isCloseTo(value.currentValue(), within(1e-6));
      assertThat(terms.current() / 12 * terms.discountedMonths())
          .isCloseTo(value.lifetimeValue(), within(1e-6));
      assertThat(terms.discountedMonths()).isLessThanOrEqualTo(terms.horizonMonths());
    }
  }
}
