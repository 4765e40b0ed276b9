package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Issue;
import heed.catalogue.PropensityBasis;
import heed.catalogue.Purpose;
import heed.client.Profile;
import heed.client.fact.Client;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final Smoothing SMOOTHING = new Smoothing(20, 365);
  private static final List<ResponseCount> COUNTS =
      List.of(ResponseCount.of("DEPOSIT", Channel.CALL, null, LocalDate.of(2026, 5, 1), 1000, 300));
  private static final LogisticModel MODEL =
      new LogisticModel(0, Map.of("occupation STUDENT", Math.log(3)));

  @Test
  void theCatalogueSaysWhetherAModelTheEstimateOrThePriorCounts() {
    Learned learned = new Learned(COUNTS, Map.of("DEPOSIT", MODEL));
    assertThat(propensity(learned, PropensityBasis.MODEL)).isCloseTo(0.75, within(1e-9));
    assertThat(propensity(learned, PropensityBasis.ESTIMATE)).isCloseTo(0.295, within(0.01));
    assertThat(propensity(learned, PropensityBasis.FIXED)).isEqualTo(0.1);
  }

  @Test
  void untilAModelIsTrainedTheEstimateStands() {
    Learned learned = new Learned(COUNTS, Map.of());
    assertThat(propensity(learned, PropensityBasis.MODEL))
        .isEqualTo(propensity(learned, PropensityBasis.ESTIMATE));
  }

  private static double propensity(Learned learned, PropensityBasis basis) {
    Client student =
        new Client(
            "c", null, null, null, null, "STUDENT", null, null, null, null, null, null, null);
    Profile profile =
        new Profile(student, null, null, null, null, null, null, null, null, null, null, null);
    Action action =
        new Action(
            "DEPOSIT",
            Map.of("en", "Deposit"),
            Issue.GROW,
            ActionGroup.SALES,
            Purpose.MARKETING,
            false,
            null,
            null,
            100,
            0,
            0.1,
            basis,
            1,
            null,
            List.of(Channel.CALL),
            List.of());
    return learned.propensity(action, Channel.CALL, profile, List.of(), TODAY, SMOOTHING);
  }
}
