package heed.rulebook.diff;

import heed.rulebook.sheet.AuthoredText;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** How what stands in files is shown to people. */
final class Shown {
  private static final Pattern GROUPED = Pattern.compile("-?\\d{4,15}(\\.\\d{1,10})?");

  private Shown() {}

  /** The text on one line, with everything in it visible. */
  static String text(String text) {
    if (text.codePoints().noneMatch(AuthoredText::isInvisible)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              if (character == '\t') {
                shown.append("    ");
              } else if (AuthoredText.isInvisible(character)) {
                shown.append("[U+%04X]".formatted(character));
              } else {
                shown.appendCodePoint(character);
              }
            });
    return shown.toString();
  }

  /** The text in quotes. */
  static String quoted(String text) {
    return "'" + text(text) + "'";
  }

  /** A cell: words of a sentence in quotes, everything else as it stands. */
  static String cell(String cell) {
    if (cell.isEmpty()) {
      return "(empty)";
    }
    return cell.chars().filter(c -> c == ' ').count() > 2 ? quoted(cell) : text(cell);
  }

  /** A value with its thousands parted, if it is a number: {@code 2,000}. */
  static String value(String value) {
    if (!GROUPED.matcher(value).matches()) {
      return cell(value);
    }
    DecimalFormat format =
        new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(new BigDecimal(value));
  }

  /** {@code 1 row}, {@code 2 rows}. */
  static String count(int count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
