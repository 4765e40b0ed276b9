package heed.rulebook.review.word;

/** The kinds of word that one place of a rulebook gives a meaning and others use. */
public enum WordKind {
  ACTION("action"),
  SEGMENT("segment"),
  NEED("need"),
  CODE("code"),
  PRODUCT("product"),
  EVENT("life event"),
  REASON("reason for contact"),
  PURPOSE("loan purpose"),
  OCCUPATION("occupation"),
  PARAMETER("parameter");

  private final String noun;

  WordKind(String noun) {
    this.noun = noun;
  }

  /** What it is called in a message. */
  public String noun() {
    return noun;
  }
}
