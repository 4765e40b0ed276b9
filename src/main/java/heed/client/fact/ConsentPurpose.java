package heed.client.fact;

/** What a client allows the institution to do. */
public enum ConsentPurpose {
  SERVICE,
  MARKETING,
  PROFILING,
  RESEARCH
}
