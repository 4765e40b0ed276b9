package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Issue;
import heed.catalogue.PropensityBasis;
import heed.catalogue.Purpose;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropensityTableTest {
  private static final double K = 20;
  private static final double NEVER_FADES = 1e12;
  private static final LocalDate MONTH = LocalDate.of(2026, 10, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 15);

  private final PropensityTable table =
      new PropensityTable(
          List.of(
              new ResponseCount("DEPOSIT", Channel.CALL, "STUDENT", MONTH, 80, 40),
              new ResponseCount("DEPOSIT", Channel.CALL, null, MONTH, 920, 60),
              new ResponseCount("DEPOSIT", Channel.LETTER, "STUDENT", MONTH, 10, 0)),
          TODAY,
          new Smoothing(K, NEVER_FADES));

  @Test
  void withoutAnyHistoryThePriorStands() {
    assertThat(table.estimate(action("OTHER"), Channel.CALL, "STUDENT", OwnTally.NONE).mean())
        .isEqualTo(0.1);
  }

  @Test
  void manyContactsOutweighThePrior() {
    double action = (100 + K * 0.1) / (1010 + K);
    double onCall = (100 + K * action) / (1000 + K);
    assertThat(table.estimate(action("DEPOSIT"), Channel.CALL, null, OwnTally.NONE).mean())
        .isCloseTo(onCall, within(1e-12));
  }

  @Test
  void aPeerGroupThatAnswersMoreOftenRaisesTheEstimate() {
    assertThat(table.estimate(action("DEPOSIT"), Channel.CALL, "STUDENT", OwnTally.NONE).mean())
        .isCloseTo((40 + K * 0.0992) / (80 + K), within(1e-3));
  }

  @Test
  void theClientsOwnAnswersComeLastAndCountMost() {
    Action deposit = action("DEPOSIT");
    double without = table.estimate(deposit, Channel.CALL, null, OwnTally.NONE).mean();
    assertThat(table.estimate(deposit, Channel.CALL, null, new OwnTally(1, 1)).mean())
        .isGreaterThan(without);
    assertThat(table.estimate(deposit, Channel.CALL, null, new OwnTally(5, 0)).mean())
        .isLessThan(without);
  }

  @Test
  void anUnknownPeerGroupBacksOffToTheChannel() {
    Action deposit = action("DEPOSIT");
    assertThat(table.estimate(deposit, Channel.CALL, "PILOT", OwnTally.NONE).mean())
        .isEqualTo(table.estimate(deposit, Channel.CALL, null, OwnTally.NONE).mean());
  }

  @Test
  void whatIsAHalfLifeOldCountsHalf() {
    double k = 20;
    PropensityTable faded =
        new PropensityTable(
            List.of(new ResponseCount("DEPOSIT", Channel.CALL, null, MONTH, 100, 40)),
            MONTH.plusDays(14 + 365),
            new Smoothing(k, 365));
    double action = (20 + k * 0.1) / (50 + k);
    assertThat(faded.estimate(action("DEPOSIT"), Channel.CALL, null, OwnTally.NONE).mean())
        .isCloseTo((20 + k * action) / (50 + k), within(1e-9));
  }

  @Test
  void theMoreIsKnownTheSurerTheEstimate() {
    Estimate known = table.estimate(action("DEPOSIT"), Channel.CALL, null, new OwnTally(9, 1));
    Estimate unknown = table.estimate(action("DEPOSIT"), Channel.CALL, null, OwnTally.NONE);
    assertThat(known.contacts()).isGreaterThan(unknown.contacts());
    assertThat(new Estimate(0.1, 1000).deviation()).isLessThan(new Estimate(0.1, 20).deviation());
  }

  private static Action action(String code) {
    return new Action(
        code,
        Map.of("en", code),
        Issue.GROW,
        ActionGroup.SALES,
        Purpose.MARKETING,
        false,
        null,
        null,
        100,
        0,
        0.1,
        PropensityBasis.ESTIMATE,
        1,
        null,
        List.of(Channel.CALL),
        List.of());
  }
}
