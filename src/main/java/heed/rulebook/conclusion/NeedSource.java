package heed.rulebook.conclusion;

/** How a need became known. */
public enum NeedSource {
  STATED,
  SURVEY,
  BEHAVIOUR
}
