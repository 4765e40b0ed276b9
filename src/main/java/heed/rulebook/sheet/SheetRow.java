package heed.rulebook.sheet;

import heed.shared.InvalidInput;
import heed.shared.Nearest;
import heed.shared.Ranges;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a {@link CsvSheet}. Each reading method reports a cell that does not fit, makes the
 * row unsound and goes on with a stand-in, so that every cell of a row is checked.
 */
public final class SheetRow {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,15}(\\.\\d{1,10})?|\\.\\d{1,10})");

  private final CsvSheet sheet;
  private final int line;
  private final String[] cells;
  private boolean sound = true;

  SheetRow(CsvSheet sheet, int line, String[] cells) {
    this.sheet = sheet;
    this.line = line;
    this.cells = cells;
  }

  /** The physical line, from 1. */
  public int line() {
    return line;
  }

  /** {@code file:line}. */
  public String place() {
    return sheet.file() + ":" + line;
  }

  /** Whether every cell that was read fits. */
  public boolean isSound() {
    return sound;
  }

  /** The cell of the given column, from 0, without spaces around it. */
  public String cell(int column) {
    return cells[column];
  }

  /** The cell under the heading; empty if there is no such heading. */
  public String cell(String heading) {
    int column = sheet.headings().indexOf(heading);
    return column < 0 ? "" : cells[column];
  }

  /** Reports that the cell under the heading is wrong. */
  public void report(String heading, String message) {
    report(sheet.headings().indexOf(heading), message);
  }

  /** Reports that the cell of the given column, from 0, is wrong. */
  public void report(int column, String message) {
    sound = false;
    sheet.report(line, column + 1, message);
  }

  /** Reports that the row as a whole is wrong. */
  public void reportLine(String message) {
    report(-1, message);
  }

  /** A text of at most the given number of letters that must be there. */
  public String text(String heading, int longest) {
    String text = cell(heading);
    if (text.isEmpty()) {
      report(heading, "the cell under %s must not be empty".formatted(heading));
    } else if (text.length() > longest) {
      report(heading, "the text under %s has more than %d letters".formatted(heading, longest));
    } else if (text.chars().anyMatch(c -> c < ' ')) {
      report(heading, "the text under %s must stand on one line".formatted(heading));
    } else if (parseNumber(text).isEmpty()) {
      Formula.in(text).ifPresent(formula -> report(heading, formula));
    }
    return text;
  }

  /** A code of capitals, digits and underscores that must be there. */
  public String code(String heading) {
    return codeOrNone(heading)
        .orElseGet(
            () -> {
              report(heading, "the cell under %s must not be empty".formatted(heading));
              return "";
            });
  }

  /** A code, or an empty cell. */
  public Optional<String> codeOrNone(String heading) {
    String code = cell(heading);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!isCode(code)) {
      wrong(heading, "a code of capital letters, digits and underscores, such as SAVINGS_GOAL");
    }
    return Optional.of(code);
  }

  /** One of the given codes, or an empty cell. */
  public Optional<String> codeAmong(String heading, String what, Set<String> known) {
    Optional<String> code = codeOrNone(heading);
    code.filter(c -> isCode(c) && !known.contains(c))
        .ifPresent(
            c ->
                report(
                    heading, "there is no %s '%s'%s".formatted(what, c, Nearest.hint(c, known))));
    return code;
  }

  /** A number within bounds that must be there. */
  public double number(String heading, double low, double high) {
    Double number = numberOrNull(heading, low, high);
    if (number == null) {
      if (cell(heading).isEmpty()) {
        report(heading, "the cell under %s must not be empty".formatted(heading));
      }
      return low;
    }
    return number;
  }

  /** A number within bounds, or null where the cell is empty or wrong. */
  public Double numberOrNull(String heading, double low, double high) {
    String cell = cell(heading);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<Double> number = parseNumber(cell);
    if (number.isEmpty()) {
      wrong(heading, "a number");
    } else if (number.get() < low || number.get() > high) {
      wrong(heading, range(low, high));
    }
    return number.filter(n -> n >= low && n <= high).orElse(null);
  }

  /** A whole number within bounds that must be there. */
  public int wholeNumber(String heading, int low, int high) {
    double number = number(heading, low, high);
    if (number != Math.rint(number)) {
      wrong(heading, "a whole number");
    }
    return (int) number;
  }

  /** {@code yes} or {@code no}. */
  public boolean yesOrNo(String heading) {
    String cell = cell(heading).toLowerCase(Locale.ROOT);
    if (!cell.equals("yes") && !cell.equals("no")) {
      wrong(heading, "yes or no");
    }
    return cell.equals("yes");
  }

  /** A date that must be there. */
  public LocalDate date(String heading) {
    try {
      LocalDate date = LocalDate.parse(cell(heading));
      Ranges.day(heading, date);
      return date;
    } catch (InvalidInput outOfRange) {
      report(heading, outOfRange.getMessage());
      return LocalDate.EPOCH;
    } catch (DateTimeException e) {
      wrong(heading, "a date such as 2026-11-24");
      return LocalDate.EPOCH;
    }
  }

  /** A constant that must be there; its stand-in is the first one. */
  public <E extends Enum<E>> E oneOf(String heading, Class<E> type) {
    if (cell(heading).isEmpty()) {
      report(
          heading,
          "the cell under %s must not be empty; it is one of %s"
              .formatted(heading, String.join(", ", names(type))));
    }
    return oneOfOrNone(heading, type).orElse(type.getEnumConstants()[0]);
  }

  /** A constant, or an empty cell. */
  public <E extends Enum<E>> Optional<E> oneOfOrNone(String heading, Class<E> type) {
    String cell = cell(heading);
    return cell.isEmpty() ? Optional.empty() : constant(heading, cell, type);
  }

  /** Constants with {@code |} between them, in their order; perhaps none. */
  public <E extends Enum<E>> List<E> listOf(String heading, Class<E> type) {
    return listOf(heading, "", type);
  }

  /** Constants with {@code |} between them behind what the cell begins with. */
  <E extends Enum<E>> List<E> listOf(String heading, String beginning, Class<E> type) {
    Set<E> constants = new LinkedHashSet<>();
    String list = cell(heading).substring(beginning.length());
    for (String part : list.split("\\|", -1)) {
      String name = part.strip();
      if (!name.isEmpty()) {
        constant(heading, name, type)
            .filter(constant -> !constants.add(constant))
            .ifPresent(
                twice -> report(heading, "%s stands twice under %s".formatted(twice, heading)));
      } else if (!list.isEmpty()) {
        report(heading, "there is a | too many under %s".formatted(heading));
      }
    }
    return List.copyOf(constants);
  }

  /** A plain decimal number such as {@code -12.5}; no thousands separators, no percent. */
  public static Optional<Double> parseNumber(String cell) {
    return NUMBER.matcher(cell).matches()
        ? Optional.of(new BigDecimal(cell).doubleValue())
        : Optional.empty();
  }

  /** Whether the text is a code: capitals, digits and underscores. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private <E extends Enum<E>> Optional<E> constant(String heading, String cell, Class<E> type) {
    String name = cell.toUpperCase(Locale.ROOT);
    Optional<E> constant =
        EnumSet.allOf(type).stream().filter(c -> c.name().equals(name)).findFirst();
    if (constant.isEmpty()) {
      List<String> names = names(type);
      report(
          heading,
          "the value under %s must be one of %s, but is '%s'%s"
              .formatted(heading, String.join(", ", names), cell, Nearest.hint(cell, names)));
    }
    return constant;
  }

  private void wrong(String heading, String wanted) {
    report(
        heading,
        "the value under %s must be %s, but is '%s'".formatted(heading, wanted, cell(heading)));
  }

  private static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** What a number must be, in words. */
  public static String range(double low, double high) {
    return "a number between %s and %s".formatted(plain(low), plain(high));
  }

  private static String plain(double number) {
    return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
  }
}
