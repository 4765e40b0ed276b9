package heed.console.insight;

import heed.insight.Unit;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of a measure as they are read in one language. */
final class Numbers {
  private final Locale locale;

  Numbers(String language) {
    this.locale = Locale.forLanguageTag(language);
  }

  /** A rate in its unit; a dash where there is none. */
  String rate(Number rate, Unit unit) {
    if (rate == null) {
      return "–";
    }
    return switch (unit) {
      case SHARE -> percent(rate);
      case SCORE -> whole(Math.round(rate.doubleValue() * 100));
      case MONEY -> decimal(rate, 2);
      case COUNT -> whole(rate);
    };
  }

  /** Both ends of an interval. */
  String interval(Number low, Number high, Unit unit) {
    return low == null ? "" : rate(low, unit) + " – " + rate(high, unit);
  }

  /** How many, or how much. */
  String amount(Number number) {
    if (number == null) {
      return "";
    }
    return number.doubleValue() == Math.rint(number.doubleValue())
        ? whole(number)
        : decimal(number, 1);
  }

  private String percent(Number share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(share.doubleValue());
  }

  private String decimal(Number number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(number.doubleValue());
  }

  private String whole(Number number) {
    return NumberFormat.getIntegerInstance(locale).format(number.doubleValue());
  }
}
