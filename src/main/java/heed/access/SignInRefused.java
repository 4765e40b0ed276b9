package heed.access;

import java.time.Duration;

/** Somebody is not let in; the message may be told to them. */
public final class SignInRefused extends RuntimeException {
  private final Duration wait;

  SignInRefused(String sentence) {
    this(sentence, Duration.ZERO);
  }

  SignInRefused(String sentence, Duration wait) {
    super(sentence, null, false, false);
    this.wait = wait;
  }

  /** How long they must wait before they may try again; zero if they need not. */
  public Duration untilNextTry() {
    return wait;
  }
}
