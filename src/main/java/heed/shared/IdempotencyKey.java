package heed.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a caller gave to one request, so that sending it again does not do it again.
 *
 * @param requestHash tells two requests of one key apart
 */
public record IdempotencyKey(String caller, String key, String requestHash) {
  /** The header that carries it. */
  public static final String HEADER = "Idempotency-Key";

  /** What it does, for the API's description. */
  public static final String MEANS =
      "Names this request: sent again with the same key within 24 hours, it gets the same answer"
          + " and is not done again.";

  /** How long the same request under the same key gets the same answer. */
  public static final Duration HOLDS_FOR = Duration.ofHours(24);

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /**
   * The key of a request; empty where the caller gave none.
   *
   * @param request the request as text
   */
  public static Optional<IdempotencyKey> of(String caller, String header, String request) {
    if (header == null) {
      return Optional.empty();
    }
    if (!FORM.matcher(header).matches()) {
      throw new InvalidInput(
          HEADER, "Idempotency-Key must be 1-200 printable characters without spaces");
    }
    return Optional.of(new IdempotencyKey(caller, header, hash(request)));
  }

  /** Refuses to go on where the key was given to another request before. */
  public void requireSame(String earlierHash) {
    if (!requestHash.equals(earlierHash)) {
      throw new InvalidInput(
          HEADER, "This Idempotency-Key belongs to another request; each needs its own.");
    }
  }

  private static String hash(String request) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(request.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
