package heed.shared;

/** Heed cannot take this work on now; answered with 503 and {@code Retry-After}. */
public final class Overloaded extends RuntimeException {
  private final int retryAfterSeconds;

  public Overloaded(String detail, int retryAfterSeconds) {
    super(detail);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** How long the caller should wait, in seconds (1 or more). */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
