package heed.rulebook.conclusion;

/** What a channel preference rests on, strongest first. */
public enum Basis {
  STATED,
  OBSERVED,
  SEGMENT,
  DEFAULT
}
