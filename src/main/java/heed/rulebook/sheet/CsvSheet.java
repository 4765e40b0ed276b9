package heed.rulebook.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import heed.rulebook.RuleProblem;
import heed.shared.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file with a heading line. Empty lines, lines of empty cells and lines that begin with
 * {@code #} are skipped. Lines are physical lines of the file, from 1; the column of a problem is
 * the place of the cell in its line, from 1, as a spreadsheet counts.
 */
public final class CsvSheet {
  private static final Pattern RECORD_LINE = Pattern.compile("starting at line (\\d+)");
  private static final int LONGEST_CELL = 2_000;
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_ROWS = 100_000;

  /** Nobody mends more at once, and a file of 16 MB may hold millions. */
  private static final int MOST_PROBLEMS = 100;

  private final String file;
  private final List<RuleProblem> problems;
  private final List<String> headings = new ArrayList<>();
  private final List<SheetRow> rows = new ArrayList<>();
  private int headingLine;
  private int reported;

  private CsvSheet(String file, List<RuleProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file as far as it can be read, adding what is wrong to the problems; nothing if it has
   * no usable heading line.
   */
  public static Optional<CsvSheet> read(String file, byte[] content, List<RuleProblem> problems) {
    return AuthoredText.decode(file, content, problems)
        .flatMap(
            text -> {
              CsvSheet sheet = new CsvSheet(file, problems);
              return sheet.readAll(text) ? Optional.of(sheet) : Optional.empty();
            });
  }

  /** Path in the rulebook. */
  public String file() {
    return file;
  }

  /** Headings in lower case, in their order. */
  public List<String> headings() {
    return headings;
  }

  /** The physical line of the headings. */
  public int headingLine() {
    return headingLine;
  }

  /** All rows that have a cell under each heading. */
  public List<SheetRow> rows() {
    return rows;
  }

  /** Whether so much is wrong already that there is no sense in reading further rows. */
  public boolean isHopeless() {
    return reported > MOST_PROBLEMS;
  }

  /** Reports a sheet with more rows than the given number; true if it has no more. */
  public boolean hasAtMost(int most) {
    if (rows.size() > most) {
      report(
          rows.get(most).line(),
          0,
          "this file may have %,d lines of this kind, but has %,d".formatted(most, rows.size()));
    }
    return rows.size() <= most;
  }

  /**
   * Reports each required heading that is missing and each heading that is neither required nor
   * allowed; true if there is none.
   */
  public boolean hasHeadings(List<String> required, Predicate<String> allowed) {
    int before = problems.size();
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      if (!required.contains(heading) && !allowed.test(heading)) {
        report(
            headingLine,
            i + 1,
            "there is no heading '%s' in this sheet%s"
                .formatted(heading, Nearest.hint(heading, required)));
      }
    }
    for (String heading : required) {
      if (!headings.contains(heading)) {
        report(headingLine, 0, "the heading '%s' is missing".formatted(heading));
      }
    }
    return problems.size() == before;
  }

  /** Adds a problem in this file, unless there are too many already. */
  public void report(int line, int column, String message) {
    reported++;
    if (reported <= MOST_PROBLEMS) {
      problems.add(new RuleProblem(file, line, column, message));
    } else if (reported == MOST_PROBLEMS + 1) {
      problems.add(
          new RuleProblem(
              file, line, 0, "from here on the file was not read; mend what is above first"));
    }
  }

  private boolean readAll(String text) {
    try {
      CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .commentStrategy(CommentStrategy.READ)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(text);
      for (CsvRecord line : reader) {
        if (line.isComment()) {
          Formula.inComment(line.getField(0))
              .ifPresent(formula -> report((int) line.getStartingLineNumber(), 0, formula));
        } else if (!isSkipped(line) && !readLine(line)) {
          return false;
        }
        if (isHopeless() || rows.size() > MOST_ROWS) {
          break;
        }
      }
    } catch (CsvParseException e) {
      Matcher place = RECORD_LINE.matcher(String.valueOf(e.getMessage()));
      report(
          place.find() ? Integer.parseInt(place.group(1)) : 0,
          0,
          "the quotes in this line do not fit together, so the rest of the file was not read; a"
              + " text in quotes ends with a quote, and a quote inside it is written twice");
    }
    if (rows.size() > MOST_ROWS) {
      report(
          rows.get(MOST_ROWS).line(),
          0,
          "a table may have %,d rows, and this one has more; split it".formatted(MOST_ROWS));
    }
    if (headings.isEmpty()) {
      report(0, 0, "the file is empty; its first line must name the columns");
    }
    return !headings.isEmpty();
  }

  private static boolean isSkipped(CsvRecord line) {
    // A spreadsheet may put a comment into quotes or pad it with commas.
    return line.getField(0).startsWith("#") || line.getFields().stream().allMatch(String::isBlank);
  }

  private boolean readLine(CsvRecord line) {
    int number = (int) line.getStartingLineNumber();
    if (headings.isEmpty()) {
      headingLine = number;
      return readHeadings(line);
    }
    if (line.getFieldCount() != headings.size()) {
      report(
          number,
          0,
          "this line has %s, but the heading line has %s; a text with a comma in it needs quotes around it"
              .formatted(cells(line.getFieldCount()), cells(headings.size())));
      return true;
    }
    String[] cells = new String[headings.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = line.getField(i).strip();
      if (cells[i].length() > LONGEST_CELL) {
        report(number, i + 1, "a cell may have at most %d letters".formatted(LONGEST_CELL));
      }
    }
    rows.add(new SheetRow(this, number, cells));
    return true;
  }

  private static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }

  private boolean readHeadings(CsvRecord line) {
    Set<String> seen = new HashSet<>();
    boolean sound = true;
    if (line.getFieldCount() > MOST_COLUMNS) {
      report(
          headingLine,
          0,
          "a table may have %d columns, but this has %d"
              .formatted(MOST_COLUMNS, line.getFieldCount()));
      return false;
    }
    for (int i = 0; i < line.getFieldCount(); i++) {
      String heading = line.getField(i).strip().toLowerCase(Locale.ROOT);
      headings.add(heading);
      if (heading.isEmpty()) {
        report(headingLine, i + 1, "this column has no heading; name it or delete the column");
        sound = false;
      } else if (!seen.add(heading)) {
        report(headingLine, i + 1, "the heading '%s' stands twice".formatted(heading));
        sound = false;
      }
    }
    if (headings.size() == 1 && headings.get(0).contains(";")) {
      report(headingLine, 0, "the columns are separated by ';'; save the file with ','");
      return false;
    }
    return sound;
  }
}
