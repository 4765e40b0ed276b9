package heed.interaction;

import heed.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * The last entry of a page of history, newest first; opaque to callers.
 *
 * @param key tells entries of one moment apart
 */
record PageMark(Instant at, String key) {
  private static final char BETWEEN = ' ';

  /** Reads what {@link #opaque()} wrote; null is where the given mark says. */
  static PageMark of(String opaque, PageMark start) {
    if (opaque == null || opaque.isEmpty()) {
      return start;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
      int between = text.indexOf(BETWEEN);
      if (between > 0) {
        return new PageMark(Instant.parse(text.substring(0, between)), text.substring(between + 1));
      }
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      // Falls through to the one refusal below.
    }
    throw new InvalidInput("cursor", "cursor must be one that an earlier page gave");
  }

  String opaque() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at.toString() + BETWEEN + key).getBytes(StandardCharsets.UTF_8));
  }

  /** Refuses a page length that is not between 1 and 200. */
  static void requireLength(int limit) {
    if (limit < 1 || limit > 200) {
      throw new InvalidInput("limit", "limit must lie between 1 and 200");
    }
  }
}
