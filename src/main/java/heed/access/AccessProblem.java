package heed.access;

/** An account or a key cannot be changed as asked; the message says why and what to do. */
public final class AccessProblem extends RuntimeException {
  public AccessProblem(String sentence) {
    super(sentence);
  }
}
