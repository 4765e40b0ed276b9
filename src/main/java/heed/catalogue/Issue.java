package heed.catalogue;

/** The business goal that an action serves. */
public enum Issue {
  GROW,
  RETAIN,
  SERVE,
  SOCIAL,
  RISK
}
