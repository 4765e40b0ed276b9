package heed.decision.step;

import heed.decision.model.Reason;
import heed.shared.Direction;
import java.util.Optional;

/**
 * How likely a yes is.
 *
 * @param propensity 0-1, the frequency in it
 * @param frequency how many times as likely a yes is at this contact as at any
 * @param askedBefore how often the client was asked within the window
 */
record Expected(double propensity, double frequency, int askedBefore, int windowDays) {
  private static final double WORTH_SAYING = 0.9;

  /**
   * Why asking once more is worth less than usual, in plain words; empty where it is not.
   *
   * @param worth what the action is worth, all in all, with a yes for certain
   * @param contactCost what the contact costs
   */
  Optional<Reason> weariness(double worth, double contactCost) {
    if (frequency >= WORTH_SAYING) {
      return Optional.empty();
    }
    boolean tooMuch =
        propensity * worth < contactCost && propensity / frequency * worth >= contactCost;
    return Optional.of(
        new Reason(
            "We asked %s within %d days; when asked again clients say yes %d %% less often%s"
                .formatted(
                    askedBefore == 1 ? "once" : askedBefore + " times",
                    windowDays,
                    Math.round(100 * (1 - frequency)),
                    tooMuch ? ", and the contact costs more than it brings" : ""),
            "guard:frequency"));
  }

  /** The how-manieth contact it would be; 0 where the client came to us. */
  static int nth(int askedBefore, Direction direction) {
    return direction == Direction.INBOUND ? 0 : askedBefore + 1;
  }
}
