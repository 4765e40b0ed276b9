package heed.rulebook.table;

/** The index over the cells of one input heading: which rows accept what a client shows there. */
abstract sealed class Column permits WordColumn, NumberColumn {
  /** Overwrites the bits with those of the rows whose cells accept the client. */
  abstract void accepting(Reading reading, long[] bits);

  /** How many rows accept a client, on average over the values that the cells name. */
  abstract double expectedRows();

  static void set(long[] bits, int row) {
    bits[row >> 6] |= 1L << row;
  }

  static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }
}
