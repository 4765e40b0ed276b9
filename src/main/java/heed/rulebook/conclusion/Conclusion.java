package heed.rulebook.conclusion;

/**
 * What a rule concluded about a client. Every conclusion carries why, in plain words, and which
 * rule said so.
 */
public sealed interface Conclusion
    permits Segment, Need, ProductFit, Eligibility, ChannelPreference, Weight {

  /** Why, in plain words. */
  String reason();

  /** Where the rule stands: {@code file:line}. */
  String rule();
}
