package heed.client.fact;

/** Whether a complaint still waits for an answer. */
public enum ComplaintStatus {
  OPEN,
  RESOLVED
}
