package heed.console;

import heed.shared.UtcDay;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the pages say, in one language. */
public final class Texts {
  /** The languages that there is a bundle of. */
  public static final List<String> LANGUAGES = List.of("en", "es");

  private static final String BUNDLE = "heed.console.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts of one of {@link #LANGUAGES}. */
  public static Texts in(String language) {
    return new Texts(language);
  }

  /** Two letters. */
  public String language() {
    return locale.getLanguage();
  }

  /** All languages that there are to choose from. */
  public List<String> languages() {
    return LANGUAGES;
  }

  /** The text of this key, its places filled in. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** The word for a value of a closed list; the value in plain letters where there is none. */
  public String word(String kind, Object value) {
    if (value == null) {
      return "";
    }
    String key = kind + "." + value;
    return bundle.containsKey(key) ? bundle.getString(key) : plain(value.toString());
  }

  /** A code such as {@code SCHOOL_FEES_LOAN} as people write it; one such as NPS stays. */
  public String plain(String code) {
    if (code.matches("[A-Z]{2,4}")) {
      return code;
    }
    String words = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The name of a language. */
  public String tongue(String language) {
    String name = Locale.forLanguageTag(language).getDisplayLanguage(locale);
    return name.isEmpty() ? language : name;
  }

  /** An amount without its cents. */
  public String money(Number amount) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    String text = format.format(amount.doubleValue());
    return text.equals("-0") ? "0" : text;
  }

  /** An amount with two decimals. */
  public String exact(Number amount) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(amount.doubleValue());
  }

  /** A share of 1 as percent. */
  public String percent(Number share) {
    return NumberFormat.getPercentInstance(locale).format(share.doubleValue());
  }

  /** A day. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** The day (UTC) of a moment. */
  public String dayOf(Instant at) {
    return day(UtcDay.of(at));
  }
}
