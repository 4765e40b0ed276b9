package heed.rulebook.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a spreadsheet would take for a formula. Marketing opens these files in spreadsheets, and a
 * formula there may start a program or send the sheet away; Heed itself never reckons one.
 */
final class Formula {
  /** Some countries' spreadsheets begin a new cell after a semicolon. */
  private static final Pattern BEGINS = Pattern.compile("(?:^|;)\\s*([=+@-])");

  private static final Pattern CELL_BEGINS = Pattern.compile("[,;\t]\"?([=+@-])");

  private Formula() {}

  /** What is wrong with a text that stands in a cell, if anything. */
  static Optional<String> in(String text) {
    return find(BEGINS, text);
  }

  /** What is wrong with a line of comment, which a spreadsheet splits into cells all the same. */
  static Optional<String> inComment(String line) {
    return find(CELL_BEGINS, line);
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find()
        ? Optional.of(
            "a spreadsheet would take what begins with %s here for a formula; begin with a word"
                .formatted(found.group(1)))
        : Optional.empty();
  }
}
