package heed.rulebook.workshop;

import heed.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/** Where a page ends and the next begins; opaque to callers. */
final class Cursor {
  private static final int MOST = 200;

  private Cursor() {}

  static String of(Object last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what {@link #of} wrote; null gives the start. */
  static <T> T read(String cursor, T start, Function<String, T> read) {
    if (cursor == null || cursor.isEmpty()) {
      return start;
    }
    try {
      return read.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      throw new InvalidInput("cursor", "cursor must be one that an earlier page gave");
    }
  }

  static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new InvalidInput("limit", "limit must be 1-%d".formatted(MOST));
    }
    return limit;
  }
}
