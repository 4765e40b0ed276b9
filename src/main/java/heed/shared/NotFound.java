package heed.shared;

/** Something named in a request that does not exist; answered with 404. */
public final class NotFound extends RuntimeException {
  public NotFound(String detail) {
    super(detail);
  }
}
