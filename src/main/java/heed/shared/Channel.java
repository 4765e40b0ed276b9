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
  POSTER
}
