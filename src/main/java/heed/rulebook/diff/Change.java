package heed.rulebook.diff;

import java.util.List;
import java.util.Objects;

/**
 * One thing that differs between two versions of a file.
 *
 * @param kind what happened
 * @param part to what kind of thing
 * @param name of the thing, as its author knows it; empty where it has none
 * @param fromLine where it stood before, from 1; 0 where it did not
 * @param toLine where it stands now, from 1; 0 where it does not
 * @param cells the cells that differ, of a line of a sheet
 * @param text the lines that differ with a little around them, of a text
 * @param sentence all of it but the lines of text, in plain words
 */
public record Change(
    ChangeKind kind,
    Part part,
    String name,
    int fromLine,
    int toLine,
    List<CellChange> cells,
    List<TextLine> text,
    String sentence) {

  /** What a change is about. */
  public enum Part {
    FILE,
    COLUMN,
    COMMENT,
    ROW,
    PARAMETER,
    ACTION,
    CONTACT_RULE,
    REMEDY,
    RULE,
    CASE,
    SENTENCE,
    SECTION,
    TEXT
  }

  /**
   * A cell of a sheet that differs.
   *
   * @param column its heading
   * @param was the cell before; empty where it was empty or not there
   * @param is the cell now; empty where it is empty or not there
   */
  public record CellChange(String column, String was, String is) {}

  /**
   * A line of a text.
   *
   * @param fromLine its number before, from 1; 0 if it was added
   * @param toLine its number now, from 1; 0 if it was removed
   */
  public record TextLine(int fromLine, int toLine, String text) {
    /** The line behind {@code +}, {@code -} or a space, with nothing in it that cannot be seen. */
    @Override
    public String toString() {
      String sign = fromLine == 0 ? "+ " : toLine == 0 ? "- " : "  ";
      return sign + Shown.text(text);
    }
  }

  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(part, "part");
    cells = List.copyOf(cells);
    text = List.copyOf(text);
  }

  /** Something about the file as a whole. */
  static Change ofFile(ChangeKind kind, String sentence) {
    return new Change(kind, Part.FILE, "", 0, 0, List.of(), List.of(), sentence);
  }

  /** Where it is told among the changes of its file. */
  int place() {
    return toLine > 0 ? toLine : fromLine;
  }
}
