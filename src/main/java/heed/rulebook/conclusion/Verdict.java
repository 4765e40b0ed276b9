package heed.rulebook.conclusion;

/** Whether an action may be proposed; of several verdicts the later in this list wins. */
public enum Verdict {
  ELIGIBLE,
  NOT_YET,
  REFER,
  INELIGIBLE
}
