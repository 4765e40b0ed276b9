package heed.console;

import heed.shared.UtcDay;
import java.text.Collator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What the pages say, in one language. */
public final class Texts {
  /** The languages that there is a bundle of. */
  public static final List<String> LANGUAGES = List.of("en", "es");

  /** The bundles, by the pages that they are for; the first holds what all pages say. */
  static final List<String> BUNDLES =
      List.of("messages", "rulebook", "sheet", "insight", "operations");

  private final Locale locale;
  private final List<ResourceBundle> bundles;

  private Texts(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundles = BUNDLES.stream().map(it -> bundle("heed.console." + it, locale)).toList();
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private Optional<String> find(String key) {
    return bundles.stream()
        .filter(bundle -> bundle.containsKey(key))
        .findFirst()
        .map(bundle -> bundle.getString(key));
  }

  /** The texts whose keys begin so, by what follows in the key; their places are not filled in. */
  public Map<String, String> under(String beginning) {
    Map<String, String> found = new TreeMap<>();
    for (ResourceBundle bundle : bundles) {
      bundle.keySet().stream()
          .filter(key -> key.startsWith(beginning))
          .forEach(key -> found.put(key.substring(beginning.length()), bundle.getString(key)));
    }
    return found;
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
    String text = find(key).orElseThrow(() -> new IllegalStateException("no text says " + key));
    return new MessageFormat(text, locale).format(values);
  }

  /** The word for a value of a closed list; the value in plain letters where there is none. */
  public String word(String kind, Object value) {
    if (value == null) {
      return "";
    }
    return find(kind + "." + value).orElseGet(() -> plain(value.toString()));
  }

  /** A code such as {@code SCHOOL_FEES_LOAN} as people write it; one such as NPS stays. */
  public String plain(String code) {
    if (code.matches("[A-Z]{2,4}")) {
      return code;
    }
    String words = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The order of words in the language. */
  public Comparator<String> alphabetical() {
    Collator collator = Collator.getInstance(locale);
    return collator::compare;
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

  /** The moment (UTC), to the minute. */
  public String timeOf(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atOffset(ZoneOffset.UTC));
  }

  /** The day (UTC) of a moment. */
  public String dayOf(Instant at) {
    return day(UtcDay.of(at));
  }
}
