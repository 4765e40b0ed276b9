package heed.rulebook.conclusion;

/** How much a client is worth to the institution. */
public enum Tier {
  HIGH,
  MEDIUM,
  LOW,
  NEGATIVE
}
