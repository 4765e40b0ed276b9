package heed.client.fact;

/** Where a client stands with the institution; {@code CLOSED} is a former client. */
public enum ClientStatus {
  PENDING,
  ACTIVE,
  CLOSED
}
