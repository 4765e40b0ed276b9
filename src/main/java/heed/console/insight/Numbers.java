package heed.console.insight;

import heed.console.Texts;
import heed.insight.Unit;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers of a measure as they are read in one language. */
final class Numbers {
  private final Texts texts;
  private final Locale locale;

  Numbers(Texts texts) {
    this.texts = texts;
    this.locale = Locale.forLanguageTag(texts.language());
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
    return low == null ? "" : texts.say("insight.between", rate(low, unit), rate(high, unit));
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
    return readable(format.format(share.doubleValue()));
  }

  private String decimal(Number number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return readable(format.format(number.doubleValue()));
  }

  private String whole(Number number) {
    return readable(NumberFormat.getIntegerInstance(locale).format(number.doubleValue()));
  }

  /** With a minus sign that is as long as a digit. */
  private static String readable(String number) {
    return number.replace('-', '−');
  }
}
