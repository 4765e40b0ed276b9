package heed.interaction;

import heed.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name that a caller gave to one request, so that sending it again does not do it again.
 *
 * @param requestHash tells two requests of one key apart
 */
record IdempotencyKey(String caller, String key, String requestHash) {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /**
   * The key of a request; empty where the caller gave none.
   *
   * @param request the request as text
   */
  static Optional<IdempotencyKey> of(String caller, String header, String request) {
    if (header == null) {
      return Optional.empty();
    }
    if (!FORM.matcher(header).matches()) {
      throw new InvalidInput(
          "Idempotency-Key", "Idempotency-Key must be 1-200 printable characters without spaces");
    }
    return Optional.of(new IdempotencyKey(caller, header, hash(request)));
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
