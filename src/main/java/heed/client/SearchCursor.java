package heed.client;

import heed.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The last row of a page; opaque to callers. */
record SearchCursor(String term, String id) {
  static final SearchCursor START = new SearchCursor("", "");
  private static final char BETWEEN = '\u0000';

  /** Reads what {@link #opaque()} wrote; null is the start. */
  static SearchCursor of(String opaque) {
    if (opaque == null || opaque.isEmpty()) {
      return START;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8);
      int between = text.indexOf(BETWEEN);
      if (between >= 0 && text.indexOf(BETWEEN, between + 1) < 0) {
        return new SearchCursor(text.substring(0, between), text.substring(between + 1));
      }
    } catch (IllegalArgumentException notBase64) {
      // Falls through to the one refusal below.
    }
    throw new InvalidInput("cursor", "cursor must be one that an earlier page gave");
  }

  String opaque() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((term + BETWEEN + id).getBytes(StandardCharsets.UTF_8));
  }
}
