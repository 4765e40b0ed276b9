package heed.shared;

import java.util.Map;

/**
 * A request that can be understood but not met as things stand; answered with its status, such as
 * 409, and with what the caller needs to go on.
 */
public final class Refusal extends RuntimeException {
  private final int status;
  private final transient Map<String, Object> more;

  public Refusal(int status, String detail, Map<String, Object> more) {
    super(detail);
    this.status = status;
    this.more = Map.copyOf(more);
  }

  /** It contradicts the state that something is in: 409. */
  public static Refusal conflict(String detail) {
    return new Refusal(409, detail, Map.of());
  }

  /** The caller may do such things, but not to this: 403. */
  public static Refusal forbidden(String detail) {
    return new Refusal(403, detail, Map.of());
  }

  /** The HTTP status, 403-428. */
  public int status() {
    return status;
  }

  /** Further members of the answer, such as the version that there is. */
  public Map<String, Object> more() {
    return more;
  }
}
