package heed.rulebook.diff;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A CSV file as its author wrote it: every line, comments and empty ones too. Unlike {@link
 * heed.rulebook.sheet.CsvSheet} it finds no fault, and forgets nothing.
 *
 * @param entries all of the file, in its order
 * @param headings in lower case, in their order; each once
 */
record SheetText(List<Entry> entries, List<String> headings) {

  enum Kind {
    HEADING,
    ROW,
    COMMENT,
    EMPTY
  }

  /**
   * A line of the sheet, or several where a cell in quotes has several.
   *
   * @param line the first physical line, from 1
   * @param raw as it stands in the file, with its line end
   * @param cells without spaces around them; of a comment one, its words
   */
  record Entry(Kind kind, int line, String raw, List<String> cells) {}

  /** Reads a file; empty if it has no headings, one twice, or quotes that do not fit together. */
  static Optional<SheetText> read(FileText file) {
    List<CsvRecord> records;
    try {
      records = records(file.text());
    } catch (CsvParseException unreadable) {
      return Optional.empty();
    }
    List<Entry> entries = new ArrayList<>(records.size());
    List<String> headings = List.of();
    for (int i = 0; i < records.size(); i++) {
      int start = (int) records.get(i).getStartingLineNumber();
      int end =
          i + 1 < records.size()
              ? (int) records.get(i + 1).getStartingLineNumber()
              : file.lines().size() + 1;
      if (start < 1 || end < start || end > file.lines().size() + 1) {
        return Optional.empty();
      }
      String raw = String.join("", file.lines().subList(start - 1, end - 1));
      Entry entry = entry(records.get(i), start, raw, headings.isEmpty());
      if (!raw.isEmpty()) {
        entries.add(entry);
      }
      if (entry.kind() == Kind.HEADING) {
        headings = entry.cells().stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
      }
    }
    return headings.isEmpty() || new HashSet<>(headings).size() < headings.size()
        ? Optional.empty()
        : Optional.of(new SheetText(List.copyOf(entries), headings));
  }

  /** The entries of the given kind, in the order of the file. */
  List<Entry> entries(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  /** The cells of a row by itself. */
  static List<String> cellsOf(String raw) {
    return records(raw).stream().limit(1).flatMap(record -> cells(record).stream()).toList();
  }

  private static List<String> cells(CsvRecord record) {
    return record.getFields().stream().map(cell -> cell.strip().replace("\r\n", "\n")).toList();
  }

  private static List<CsvRecord> records(String text) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.READ)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text)
        .stream()
        .toList();
  }

  private static Entry entry(CsvRecord record, int line, String raw, boolean beforeHeadings) {
    List<String> cells = cells(record);
    if (record.isComment()) {
      return new Entry(Kind.COMMENT, line, raw, List.of(comment("#" + record.getField(0))));
    } else if (cells.stream().allMatch(String::isEmpty)) {
      return new Entry(Kind.EMPTY, line, raw, List.of());
    } else if (cells.get(0).startsWith("#")) {
      return new Entry(Kind.COMMENT, line, raw, List.of(comment(String.join(",", cells))));
    }
    return new Entry(beforeHeadings ? Kind.HEADING : Kind.ROW, line, raw, cells);
  }

  /** A comment without the commas that a spreadsheet pads it with. */
  private static String comment(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ',' || text.charAt(end - 1) <= ' ')) {
      end--;
    }
    return text.substring(0, end);
  }
}
