package heed.client.intake;

/**
 * A row set aside.
 *
 * @param line where it begins in the file, from 1
 * @param columnName the column that is wrong, or empty where it is the whole row
 * @param row the row as it came, in the format of its file
 */
public record Reject(long line, String columnName, String cause, String row) {
  /** The columns that a rejected row has in addition; they are passed over when it comes again. */
  static final String LINE = "_line";

  static final String COLUMN = "_column";
  static final String CAUSE = "_cause";

  static boolean isRejectColumn(String name) {
    return name.equals(LINE) || name.equals(COLUMN) || name.equals(CAUSE);
  }
}
