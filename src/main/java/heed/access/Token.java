package heed.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A secret of 256 random bits that a browser holds; only its hash is kept. */
record Token(String text) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  static Token generate() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Reads what a browser sent; empty if it does not have the form of a token. */
  static Optional<Token> read(String sent) {
    return sent != null && FORM.matcher(sent).matches()
        ? Optional.of(new Token(sent))
        : Optional.empty();
  }

  /** What is kept of it. */
  byte[] sha256() {
    return hash(text);
  }

  /** Another secret, which follows from this one and tells nothing of it. */
  String derived(String purpose) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(purpose + ":" + text));
  }

  /** Never the secret, so that none gets into a log. */
  @Override
  public String toString() {
    return "a token";
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
