package heed.rulebook.conclusion;

/** How far an assessment of a household may be relied on. */
public enum Freshness {
  FRESH,
  STALE,
  MISSING
}
