package heed.rulebook.review.word;

/**
 * One place where a word stands.
 *
 * @param line from 1
 * @param column from 1; 0 where the whole line is meant
 */
public record Mention(Use use, String file, int line, int column) {
  /** What a place does with a word. */
  public enum Use {
    /** A rule, row or sentence asks for it. */
    READ,
    /** A rule or row concludes it. */
    CONCLUDED,
    /** A case expects it of a decision. */
    EXPECTED,
    /** The client of a case shows it. */
    SHOWN
  }
}
