package heed.shared;

/** How the institution and a client reach each other. */
public enum Channel {
  BRANCH,
  OFFICER_VISIT,
  GROUP_MEETING,
  CALL,
  SMS,
  WHATSAPP,
  APP,
  USSD,
  EMAIL,
  LETTER,
  POSTER;

  /**
   * Whether the institution can approach one client on it; a branch waits, a poster speaks to all.
   */
  public boolean reachesOut() {
    return this != BRANCH && this != POSTER;
  }
}
