package heed.client.fact;

/** Where a holding stands. */
public enum HoldingStatus {
  PENDING,
  ACTIVE,
  DORMANT,
  IN_DEFAULT,
  CLOSED
}
