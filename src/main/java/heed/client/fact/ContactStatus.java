package heed.client.fact;

/** What became of a contact attempt. */
public enum ContactStatus {
  SENT,
  DELIVERED,
  REACHED,
  NOT_REACHED,
  FAILED,
  UNKNOWN
}
