package heed.console.rulebook.sheet;

import java.util.List;

/**
 * What the grid knows of one column.
 *
 * @param heading as it stands in the file, in lower case
 * @param form what its cells hold
 * @param values what may stand in a cell; where the list is open, what stands there so far
 * @param open whether other words may stand there too
 * @param needed whether a cell must not be empty
 * @param technical whether it is hidden until somebody asks for it, or something in it is wrong
 */
public record SheetColumn(
    String heading,
    Form form,
    List<String> values,
    boolean open,
    boolean needed,
    boolean technical) {
  /** What the cells of a column hold. */
  public enum Form {
    /** which numbers match: {@code 18-25}, {@code >= 60}; empty for everyone */
    RANGE,
    /** which words match: {@code RURAL | URBAN}, {@code not LOAN}; empty for everyone */
    MATCH,
    NUMBER,
    /** one word of a list */
    WORD,
    /** several words with {@code |} between them */
    WORDS,
    DATE,
    TEXT
  }

  public SheetColumn {
    values = List.copyOf(values);
  }

  /** A column of plain words. */
  static SheetColumn text(String heading) {
    return new SheetColumn(heading, Form.TEXT, List.of(), true, true, false);
  }

  static SheetColumn number(String heading) {
    return new SheetColumn(heading, Form.NUMBER, List.of(), true, true, false);
  }

  /** A column of words of a closed list. */
  static SheetColumn word(String heading, List<String> values) {
    return new SheetColumn(heading, Form.WORD, values, false, true, false);
  }

  /** A column of lists of words. */
  static SheetColumn words(String heading, List<String> values) {
    return new SheetColumn(heading, Form.WORDS, values, false, false, false);
  }

  /** The same, hidden until somebody asks for it. */
  SheetColumn asTechnical() {
    return new SheetColumn(heading, form, values, open, needed, true);
  }

  /** The same, with cells that may be empty. */
  SheetColumn asOptional() {
    return new SheetColumn(heading, form, values, open, false, technical);
  }
}
