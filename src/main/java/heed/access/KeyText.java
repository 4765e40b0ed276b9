package heed.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A key as its owner has it: {@code heed_PREFIX_SECRET}. The prefix of 8 letters and digits names
 * it openly; the secret of 40 holds 206 random bits, so a fast hash is enough to keep.
 */
record KeyText(String prefix, String secret) {
  private static final String BRAND = "heed_";
  private static final int PREFIX = 8;
  private static final int SECRET = 40;
  private static final int LENGTH = BRAND.length() + PREFIX + 1 + SECRET;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new random key. */
  static KeyText generate() {
    return new KeyText(random(PREFIX), random(SECRET));
  }

  /** Reads what a caller sent; empty if it does not have the form of a key. */
  static Optional<KeyText> read(String sent) {
    boolean formed =
        sent.length() == LENGTH
            && sent.startsWith(BRAND)
            && sent.charAt(BRAND.length() + PREFIX) == '_';
    if (!formed) {
      return Optional.empty();
    }
    String prefix = sent.substring(BRAND.length(), BRAND.length() + PREFIX);
    String secret = sent.substring(BRAND.length() + PREFIX + 1);
    return isOfLetters(prefix) && isOfLetters(secret)
        ? Optional.of(new KeyText(prefix, secret))
        : Optional.empty();
  }

  /** The whole key, as it is given to its owner and sent by them. */
  String text() {
    return BRAND + prefix + "_" + secret;
  }

  /** What is kept of the secret. */
  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Never the secret, so that none gets into a log. */
  @Override
  public String toString() {
    return BRAND + prefix + "_…";
  }

  private static boolean isOfLetters(String text) {
    return text.chars().allMatch(it -> (it >= 'a' && it <= 'z') || (it >= '0' && it <= '9'));
  }

  private static String random(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int n = 0; n < length; n++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
