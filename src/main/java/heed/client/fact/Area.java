package heed.client.fact;

/** Where a client lives. */
public enum Area {
  URBAN,
  PERI_URBAN,
  RURAL,
  UNKNOWN
}
