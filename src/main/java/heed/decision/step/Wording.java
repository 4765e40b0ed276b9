package heed.decision.step;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How amounts and dates are written in one language. */
final class Wording {
  private static final Map<String, Wording> BY_LANGUAGE = new ConcurrentHashMap<>();

  private final NumberFormat wholeNumbers;
  private final DateTimeFormatter dates;

  private Wording(Locale locale) {
    this.wholeNumbers = NumberFormat.getIntegerInstance(locale);
    this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  /** The wording of a two-letter language code, of which there are few enough to keep. */
  static Wording of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, code -> new Wording(Locale.forLanguageTag(code)));
  }

  /** An amount rounded to whole units, or null for null. */
  String money(Double amount) {
    // A NumberFormat is not for several threads at once.
    return amount == null ? null : ((NumberFormat) wholeNumbers.clone()).format(Math.round(amount));
  }

  /** A date in words, or null for null. */
  String date(LocalDate date) {
    return date == null ? null : dates.format(date);
  }
}
