package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Issue;
import heed.catalogue.Purpose;
import heed.shared.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropensityTableTest {
  private static final double K = 20;

  private final PropensityTable table =
      new PropensityTable(
          List.of(
              new ResponseCount("DEPOSIT", Channel.CALL, "STUDENT", 80, 40),
              new ResponseCount("DEPOSIT", Channel.CALL, null, 920, 60),
              new ResponseCount("DEPOSIT", Channel.LETTER, "STUDENT", 10, 0)));

  @Test
  void withoutAnyHistoryThePriorStands() {
    assertThat(table.estimate(action("OTHER"), Channel.CALL, "STUDENT", 0, 0, K)).isEqualTo(0.1);
  }

  @Test
  void manyContactsOutweighThePrior() {
    double action = (100 + K * 0.1) / (1010 + K);
    double onCall = (100 + K * action) / (1000 + K);
    assertThat(table.estimate(action("DEPOSIT"), Channel.CALL, null, 0, 0, K))
        .isCloseTo(onCall, within(1e-12));
  }

  @Test
  void aPeerGroupThatAnswersMoreOftenRaisesTheEstimate() {
    assertThat(table.estimate(action("DEPOSIT"), Channel.CALL, "STUDENT", 0, 0, K))
        .isCloseTo((40 + K * 0.0992) / (80 + K), within(1e-3));
  }

  @Test
  void theClientsOwnAnswersComeLastAndCountMost() {
    Action deposit = action("DEPOSIT");
    double without = table.estimate(deposit, Channel.CALL, null, 0, 0, K);
    assertThat(table.estimate(deposit, Channel.CALL, null, 1, 1, K)).isGreaterThan(without);
    assertThat(table.estimate(deposit, Channel.CALL, null, 5, 0, K)).isLessThan(without);
  }

  @Test
  void anUnknownPeerGroupBacksOffToTheChannel() {
    Action deposit = action("DEPOSIT");
    assertThat(table.estimate(deposit, Channel.CALL, "PILOT", 0, 0, K))
        .isEqualTo(table.estimate(deposit, Channel.CALL, null, 0, 0, K));
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
        1,
        null,
        List.of(Channel.CALL),
        List.of());
  }
}
