package heed.client.intake;

/** A row that cannot be taken in; it is set aside. */
final class BadRow extends Exception {
  private final String column;

  /**
   * @param column the column that is wrong, or empty where it is the whole row
   * @param cause what is wrong and what would be right, one sentence
   */
  BadRow(String column, String cause) {
    super(readable(cause));
    this.column = readable(column);
  }

  String column() {
    return column;
  }

  /** Whatever a file calls its columns, the text can be stored and shown. */
  private static String readable(String text) {
    String clean = text.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
    return clean.length() > 500 ? clean.substring(0, 500) + "…" : clean;
  }
}
