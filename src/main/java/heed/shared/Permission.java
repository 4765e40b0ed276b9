package heed.shared;

/**
 * What a caller may be allowed to do. Every endpoint names one with {@link Requires}; which role
 * has which stands in one table in {@code access}.
 */
public enum Permission {
  /** What needs no sign-in: health, the description of the API, the way in. */
  ANYONE("open what needs no sign-in"),
  DECIDE("ask what to do next with a stored client"),
  EVALUATE("ask what to do next for facts sent along"),
  READ_ACTIONS("read the catalogue of actions"),
  READ_CLIENTS("find clients and read what is known of them"),
  WRITE_CLIENTS("store facts about a client"),
  IMPORT("bring in files of facts"),
  RECORD_RESPONSES("record what a client answered"),
  READ_DECISIONS("read stored decisions with their trail, and make them again"),
  READ_RULEBOOK("read rules, drafts, releases and what differs between them"),
  EDIT_RULES("make and edit drafts, check them and send them for approval"),
  APPROVE_RULES("approve a draft of somebody else, or return it"),
  PUBLISH_RULES("make an approved draft the live release"),
  ROLL_BACK_RULES("go back to a former release"),
  READ_INSIGHTS("read measures of what works"),
  OPERATE("see how Heed runs, its replicas and its health"),
  MANAGE_ACCESS("manage accounts and keys");

  private final String allows;

  Permission(String allows) {
    this.allows = allows;
  }

  /** What it allows, to stand behind "may". */
  public String allows() {
    return allows;
  }
}
