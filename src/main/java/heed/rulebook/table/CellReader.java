package heed.rulebook.table;

import heed.rulebook.sheet.SheetRow;
import heed.shared.Nearest;
import heed.shared.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads cells under input headings; a cell that does not fit is reported and matches anyone. */
final class CellReader {
  private static final Pattern NOT = Pattern.compile("not\\s+(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SMALL = Pattern.compile("[a-z0-9][a-z0-9 _-]{0,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final String NUMBER = "(-?\\d{1,15}(?:\\.\\d{1,10})?)";
  private static final Pattern EXACTLY = Pattern.compile(NUMBER);
  // A spreadsheet may turn the hyphen into a dash.
  private static final Pattern RANGE = Pattern.compile(NUMBER + "\\s*[-\u2013]\\s*" + NUMBER);
  private static final Pattern BOUND = Pattern.compile("(>=|>|<=|<|\u2265|\u2264)\\s*" + NUMBER);
  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Enum::name).toList();
  private static final Cell ANY = new Cell.Any();

  private final Set<String> actions;

  /**
   * @param actions the codes of all actions
   */
  CellReader(Set<String> actions) {
    this.actions = actions;
  }

  Cell read(Heading heading, SheetRow row, int column) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return ANY;
    }
    Matcher not = NOT.matcher(text);
    boolean negated = not.matches();
    List<String> parts =
        Arrays.stream((negated ? not.group(1) : text).split("\\|", -1)).map(String::strip).toList();
    if (parts.contains("")) {
      row.report(column, "there is a | too many in '%s'".formatted(text));
      return ANY;
    }
    return heading.form() == Heading.Form.NUMBER
        ? readNumbers(heading, row, column, negated, parts)
        : readWords(heading, row, column, negated, parts);
  }

  private Cell readWords(
      Heading heading, SheetRow row, int column, boolean negated, List<String> parts) {
    boolean unknown = false;
    List<String> words = new ArrayList<>();
    for (String part : parts) {
      if (part.equalsIgnoreCase(Cell.UNKNOWN)) {
        unknown = true;
        continue;
      }
      String word = spelled(heading, part);
      Optional<String> problem = problemOf(heading, word);
      if (problem.isPresent()) {
        row.report(column, problem.get());
      } else if (!words.contains(word)) {
        words.add(word);
      }
    }
    return new Cell.Words(negated, unknown, List.copyOf(words));
  }

  private static String spelled(Heading heading, String part) {
    return switch (heading.spelling()) {
      case SMALL, LANGUAGE -> part.toLowerCase(Locale.ROOT);
      case CODE, ANSWER -> part.toUpperCase(Locale.ROOT);
    };
  }

  private Optional<String> problemOf(Heading heading, String word) {
    String title = heading.title();
    if (!heading.allowed().isEmpty()) {
      return heading.allowed().contains(word)
          ? Optional.empty()
          : Optional.of(
              "the value under %s must be one of %s or unknown, but is '%s'%s"
                  .formatted(
                      title,
                      String.join(", ", heading.allowed()),
                      word,
                      Nearest.hint(word, heading.allowed())));
    }
    boolean fits =
        switch (heading.spelling()) {
          case CODE -> SheetRow.isCode(word);
          case SMALL -> SMALL.matcher(word).matches();
          case LANGUAGE -> LANGUAGE.matcher(word).matches();
          case ANSWER -> word.indexOf(':') > 0;
        };
    if (!fits) {
      return Optional.of(
          "the value under %s must be %s, but is '%s'"
              .formatted(title, heading.spelling().example, word));
    }
    return heading.spelling() == Heading.Spelling.ANSWER ? problemOfAnswer(word) : Optional.empty();
  }

  private Optional<String> problemOfAnswer(String word) {
    String action = word.substring(0, word.indexOf(':'));
    String outcome = word.substring(word.indexOf(':') + 1);
    if (!actions.contains(action)) {
      return Optional.of(
          "there is no action '%s'%s".formatted(action, Nearest.hint(action, actions)));
    }
    return OUTCOMES.contains(outcome)
        ? Optional.empty()
        : Optional.of(
            "the outcome after the : must be one of %s, but is '%s'%s"
                .formatted(String.join(", ", OUTCOMES), outcome, Nearest.hint(outcome, OUTCOMES)));
  }

  private static Cell readNumbers(
      Heading heading, SheetRow row, int column, boolean negated, List<String> parts) {
    boolean unknown = false;
    List<Cell.Interval> intervals = new ArrayList<>();
    for (String part : parts) {
      if (part.equalsIgnoreCase(Cell.UNKNOWN)) {
        unknown = true;
        continue;
      }
      Cell.Interval interval = interval(part);
      if (interval == null) {
        row.report(
            column,
            "the value under %s must be a number or a range such as 18-25, >= 60, < 30 or unknown, but is '%s'"
                .formatted(heading.title(), part));
      } else if (interval.low() > interval.high()) {
        row.report(
            column,
            "the range '%s' runs backwards; write the smaller number first".formatted(part));
      } else {
        intervals.add(interval);
      }
    }
    return negated
        ? new Cell.Numbers(false, outside(intervals))
        : new Cell.Numbers(unknown, List.copyOf(intervals));
  }

  private static Cell.Interval interval(String part) {
    Matcher exactly = EXACTLY.matcher(part);
    Matcher range = RANGE.matcher(part);
    Matcher bound = BOUND.matcher(part);
    if (exactly.matches()) {
      return new Cell.Interval(number(part), number(part));
    } else if (range.matches()) {
      return new Cell.Interval(number(range.group(1)), number(range.group(2)));
    } else if (bound.matches()) {
      double limit = number(bound.group(2));
      return switch (bound.group(1)) {
        case ">" -> new Cell.Interval(Math.nextUp(limit), Double.POSITIVE_INFINITY);
        case "<" -> new Cell.Interval(Double.NEGATIVE_INFINITY, Math.nextDown(limit));
        case "<=", "\u2264" -> new Cell.Interval(Double.NEGATIVE_INFINITY, limit);
        default -> new Cell.Interval(limit, Double.POSITIVE_INFINITY);
      };
    }
    return null;
  }

  private static double number(String digits) {
    return Double.parseDouble(digits) + 0.0; // adding zero turns -0 into 0
  }

  /** Everything that lies in none of the intervals. */
  private static List<Cell.Interval> outside(List<Cell.Interval> intervals) {
    List<Cell.Interval> gaps = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    List<Cell.Interval> sorted =
        intervals.stream().sorted(Comparator.comparingDouble(Cell.Interval::low)).toList();
    for (Cell.Interval interval : sorted) {
      if (interval.low() > from) {
        gaps.add(new Cell.Interval(from, Math.nextDown(interval.low())));
      }
      from = Math.max(from, Math.nextUp(interval.high()));
    }
    if (from < Double.POSITIVE_INFINITY) {
      gaps.add(new Cell.Interval(from, Double.POSITIVE_INFINITY));
    }
    return List.copyOf(gaps);
  }
}
