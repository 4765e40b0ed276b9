package heed.rulebook.conclusion;

/** What a segment is about. */
public enum Scheme {
  DEMOGRAPHIC,
  BEHAVIOUR,
  VALUE,
  LOYALTY,
  SOCIAL
}
