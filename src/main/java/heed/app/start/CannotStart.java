package heed.app.start;

/**
 * Heed cannot start as it is set up. The message is all that its operator gets to read: what is
 * wrong and what to do, without a stack trace.
 */
public final class CannotStart extends Exception {
  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
