package heed.rulebook.table;

/** Rows of a table: their numbers where they are few, a bit for each row of the table if not. */
final class RowSet {
  private final int[] few;
  private final long[] many;

  private RowSet(int[] few, long[] many) {
    this.few = few;
    this.many = many;
  }

  /**
   * @param rows row numbers
   * @param words length of a bit set over all rows of the table
   */
  static RowSet of(int[] rows, int words) {
    // A row number takes half a word: whichever form is smaller.
    if (rows.length / 2 < words) {
      return new RowSet(rows, null);
    }
    long[] bits = new long[words];
    for (int row : rows) {
      bits[row >> 6] |= 1L << row;
    }
    return new RowSet(null, bits);
  }

  void addTo(long[] bits) {
    if (few == null) {
      for (int i = 0; i < many.length; i++) {
        bits[i] |= many[i];
      }
    } else {
      for (int row : few) {
        bits[row >> 6] |= 1L << row;
      }
    }
  }

  void removeFrom(long[] bits) {
    if (few == null) {
      for (int i = 0; i < many.length; i++) {
        bits[i] &= ~many[i];
      }
    } else {
      for (int row : few) {
        bits[row >> 6] &= ~(1L << row);
      }
    }
  }
}
