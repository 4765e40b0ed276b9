package heed.rulebook.workshop;

/** Whether somebody else has to approve a draft before it may be published. */
public enum ApprovalRule {
  REQUIRED("Publishing needs an approval of somebody who neither made nor edited the draft."),
  NONE("Publishing needs no approval here.");

  private final String words;

  ApprovalRule(String words) {
    this.words = words;
  }

  /** The rule in words. */
  public String words() {
    return words;
  }
}
