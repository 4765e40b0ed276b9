package heed.rulebook.sentence;

/** What an author writes into a slot. */
public enum SlotKind {
  /** the name of a number in {@code parameters.csv} */
  PARAMETER,
  /** the code of an action of {@code actions.csv} */
  ACTION,
  /** the name of a segment */
  SEGMENT,
  /** the theme of a need */
  NEED,
  /** one word of a fixed list */
  WORD,
  /** a code or word that the institution chooses */
  CODE,
  /** a number */
  NUMBER,
  /** words that staff will read */
  TEXT
}
