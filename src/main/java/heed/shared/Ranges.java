package heed.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** Range checks for the compact constructors of records; {@code null} (unknown) always passes. */
public final class Ranges {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private Ranges() {}

  /** Refuses a number outside {@code [low, high]}; NaN and infinities are refused too. */
  public static void within(String field, Number value, double low, double high) {
    if (value == null) {
      return;
    }
    double number = value.doubleValue();
    if (!(number >= low && number <= high)) {
      throw new InvalidInput(
          "/" + field,
          "%s must lie between %s and %s, but is %s"
              .formatted(field, plain(low), plain(high), plain(number)));
    }
  }

  /** Refuses a negative amount of money or one past 10^15. */
  public static void money(String field, Double value) {
    within(field, value, 0, 1e15);
  }

  /** Refuses text that is not a code: capital letters, digits and underscores. */
  public static void code(String field, String value) {
    if (value != null && !CODE.matcher(value).matches()) {
      throw new InvalidInput(
          "/" + field,
          field
              + " must be a code of capital letters, digits and underscores, such as SELF_EMPLOYED");
    }
  }

  /** Refuses text that is not a two-letter language code. */
  public static void language(String field, String value) {
    if (value != null && !LANGUAGE.matcher(value).matches()) {
      throw new InvalidInput(
          "/" + field, field + " must be a two-letter language code such as en or es");
    }
  }

  /** Refuses a date before 1900 or after 2199: a typing error, and more than storage holds. */
  public static void day(String field, LocalDate value) {
    if (value != null && (value.isBefore(FIRST_DAY) || value.isAfter(LAST_DAY))) {
      throw new InvalidInput(
          "/" + field,
          "%s must lie between %s and %s, but is %s".formatted(field, FIRST_DAY, LAST_DAY, value));
    }
  }

  /** Refuses a moment whose UTC date is before 1900 or after 2199. */
  public static void moment(String field, Instant value) {
    if (value != null) {
      day(field, LocalDate.ofInstant(value, ZoneOffset.UTC));
    }
  }

  /**
   * Refuses text longer than the given number of characters, control characters, and halves of
   * characters (unpaired surrogates), which no storage can keep.
   */
  public static void text(String field, String value, int longest) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      throw new InvalidInput(
          "/" + field,
          "%s must have at most %d characters, but has %d"
              .formatted(field, longest, value.length()));
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw new InvalidInput("/" + field, field + " must not contain control characters");
    }
    if (value
        .codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new InvalidInput("/" + field, field + " contains half a character, which is not text");
    }
  }

  /** Refuses what is missing, and blank text. */
  public static void present(String field, Object value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new InvalidInput("/" + field, field + " is required");
    }
  }

  /**
   * The entries of a list that may be left out, which is then empty.
   *
   * @throws InvalidInput if an entry is missing
   */
  public static <T> List<T> entries(String field, List<T> given) {
    if (given == null) {
      return List.of();
    }
    for (int place = 0; place < given.size(); place++) {
      if (given.get(place) == null) {
        throw new InvalidInput(
            "/%s/%d".formatted(field, place), "an entry of %s must not be null".formatted(field));
      }
    }
    return List.copyOf(given);
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
