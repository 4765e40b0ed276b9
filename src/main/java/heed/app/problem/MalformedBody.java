package heed.app.problem;

/** A body that is not JSON at all, or too large; the message says where and why. */
final class MalformedBody extends RuntimeException {
  private final int status;

  MalformedBody(int status, String detail, Throwable cause) {
    super(detail, cause);
    this.status = status;
  }

  int status() {
    return status;
  }
}
