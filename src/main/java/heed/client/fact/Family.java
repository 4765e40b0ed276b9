package heed.client.fact;

/** The kind of product that a client holds. */
public enum Family {
  LOAN,
  SAVINGS,
  CURRENT,
  TERM_DEPOSIT,
  INSURANCE,
  WALLET,
  CARD,
  TRAINING
}
