package heed.console.desk;

import heed.shared.Direction;

/** Who called whom, as the desk asks. */
enum CallKind {
  INBOUND(5),
  /** What is proposed takes places among the client's contacts, so no more than will be said. */
  OUTBOUND(3),
  /** We call because she asked for it: no limit on our own contacts stands in the way. */
  CALL_BACK(5);

  private final int shown;

  CallKind(int shown) {
    this.shown = shown;
  }

  /** How many actions to show. */
  int shown() {
    return shown;
  }

  /** Who began. */
  Direction direction() {
    return this == OUTBOUND ? Direction.OUTBOUND : Direction.INBOUND;
  }
}
