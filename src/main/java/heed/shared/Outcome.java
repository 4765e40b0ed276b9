package heed.shared;

/** What came of presenting an action to a client. */
public enum Outcome {
  SHOWN,
  INTERESTED,
  ACCEPTED,
  CONVERTED,
  DECLINED,
  CALL_BACK,
  NOT_REACHED,
  COMPLAINED,
  OPTED_OUT;

  /** Whether the client answered in favour of the action: the numerator of a response rate. */
  public boolean isPositive() {
    return this == INTERESTED || this == ACCEPTED || this == CONVERTED;
  }
}
