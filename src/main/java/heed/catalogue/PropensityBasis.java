package heed.catalogue;

/** Where the propensity of an action comes from. */
public enum PropensityBasis {
  /** The smoothed shares of yeses so far. */
  ESTIMATE,
  /** A model trained on the history; the estimate until there is one that passed its validation. */
  MODEL,
  /** The prior of the catalogue, whatever is learned. */
  FIXED
}
