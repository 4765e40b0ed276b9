package heed.client.fact;

/** Whether a client allows it; {@code OPTED_OUT} is for ever. */
public enum ConsentStatus {
  GIVEN,
  WITHDRAWN,
  OPTED_OUT
}
