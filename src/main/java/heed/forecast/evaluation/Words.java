package heed.forecast.evaluation;

/** What the page says between its tables. */
final class Words {
  static final String INTRODUCTION =
      """
      # Does Heed pick well?

      Written by `bin/evaluate` from the two sets in `samples/`; run it to get this page again, figure for figure. Behind each
      figure stands its 95 % interval: 1,000 bootstrap draws of the clients of each group, with a fixed seed.

      - **Lift at the first 10 %**: how many times more yeses there are among the tenth that a method ranks first than in a random
        tenth. 1.00 is chance. **AUC**: the chance that of a client who said yes and one who did not, the former stands first.
      - Clients whom a method holds for equal share their places.
      - Every client is judged by the profile as it was right before the contact (`heed.learning.Rewind`): the contact itself, its
        answer and what was opened after it are taken away. How long a call lasted is never read.
      - Heed decides as it does in production: the whole funnel, with the shipped rulebook. Clients are ranked by the priority of the
        action; whom the rules do not offer it comes last.
      """;

  static final String BANK =
      """
      Each month is ranked by itself, after learning from all months before it. The first three months are only learned from, and so
      are three months with fewer than 100 calls: 24 months with 26,220 calls are ranked. Sums over months: the yeses found in the
      first tenths, divided by those that random tenths would find; AUC over all pairs within a month. Ranking over all months at once
      would flatter every method, because the response rose from 3 % to 47 % over the time.
      """;

  static final String CREDIT =
      """
      Learned on the first mailing, ranked is the second. The target is whether the client applied.
      """;

  static final String FREQUENCY =
      """
      Of the clients who were called at least n times in a campaign, how many said yes at the n-th call (%s clients).
      """;

  private Words() {}
}
