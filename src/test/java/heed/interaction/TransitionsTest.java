package heed.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import heed.shared.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  @Test
  void anythingMayBeTheFirstAnswer() {
    assertThat(legal()).containsExactly(Outcome.values());
  }

  @Test
  void afterAConversionOnlyAComplaintOrAnOptOutIsLeft() {
    assertThat(legal(Outcome.CONVERTED)).containsExactly(Outcome.COMPLAINED, Outcome.OPTED_OUT);
  }

  @Test
  void whoOptedOutMayStillComplainOrConvertByHerself() {
    assertThat(legal(Outcome.OPTED_OUT)).containsExactly(Outcome.CONVERTED, Outcome.COMPLAINED);
  }

  @Test
  void aConversionNeedsNoAcceptance() {
    assertThat(legal(Outcome.SHOWN)).contains(Outcome.CONVERTED);
    assertThat(legal(Outcome.DECLINED)).contains(Outcome.CONVERTED);
  }

  @Test
  void whoWasNotReachedMayBeTriedAgain() {
    assertThat(legal(Outcome.NOT_REACHED, Outcome.NOT_REACHED)).containsExactly(Outcome.values());
  }

  @Test
  void whoDeclinedIsNotAskedTwice() {
    assertThat(legal(Outcome.DECLINED)).doesNotContain(Outcome.SHOWN, Outcome.NOT_REACHED);
  }

  @Test
  void aLateAnswerMustFitWhatCameAfterIt() {
    assertThat(Transitions.legal(List.of(), List.of(Outcome.CONVERTED), false))
        .contains(Outcome.SHOWN, Outcome.ACCEPTED, Outcome.DECLINED)
        .doesNotContain(Outcome.CONVERTED);
  }

  @Test
  void whoWasHeldOutWasShownNothingThatSheCouldDecline() {
    assertThat(Transitions.legal(List.of(), List.of(), true))
        .containsExactly(Outcome.CONVERTED, Outcome.COMPLAINED, Outcome.OPTED_OUT);
  }

  private static List<Outcome> legal(Outcome... before) {
    return Transitions.legal(List.of(before), List.of(), false);
  }
}
