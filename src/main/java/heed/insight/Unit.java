package heed.insight;

/** What a figure's rate is. */
public enum Unit {
  /** A share of 1: numerator ÷ denominator. */
  SHARE,
  /** Money for one of the denominator, in the institution's currency. */
  MONEY,
  /** From -1 to 1. */
  SCORE,
  /** How many: the numerator alone. */
  COUNT
}
