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
      would flatter every method, because the response rose from 3 % to 47 % over the time. Known from elsewhere for this way of
      measuring: prior success 1.41 (0.528), logistic regression 1.61 (0.619).
      """;

  static final String UNSEEN =
      """
      The form of the model was chosen on every second client of the set (see *What was tried*). These are the others: Heed learns
      from them only, and ranks them only. Half as many rows, so months with 50 calls take part.
      """;

  static final String CREDIT =
      """
      Learned on the first mailing, ranked is the second. The target is whether the client applied. The form of the model was chosen
      within the first mailing. The rows of the second were ranked by three forms, one after the other; nothing was chosen by the result.
      Known from elsewhere for this split: recency 2.38 (0.680), logistic regression 2.54 (0.682).
      """;

  static final String TRIED =
      """
      **The model** is a logistic regression with a ridge (`heed.learning.ModelTrainer`), one form for all actions. It looks at facts
      that the profile holds before the contact: age and its square, occupation, education, risk band, what is held, the balance of the
      current account, months since the last loan, number of loans, both together, contacts in vain, the last answer and how long ago it
      was. It does not look at gender, marital status, area, poverty, branch, the day, or how many others are called that day. Each month
      has an intercept of its own, so that drift is not taken for an effect of clients; a contact half a year old counts half.

      **Bank.** With a customary regression on all rows, an intercept for each month and a half-life of half a year were tried first
      (AUC 0.605, with both 0.610). All else was tried on every second client, 13,150 rows, where the customary regression has 1.62
      (0.600): half-lives of 3, 6 and 12 months and ridges of 1, 5, 10 and 30 differ within noise; 6 and 10 were taken. An intercept for
      each day: 1.60, no better. Gradient boosted trees on the same facts: 1.54 to 1.60 (0.605 to 0.613), and no better when averaged
      with the regression. The kind of telephone, which the profile does not hold: no better. How many were called the same day would
      tell much, since the bank mixed mass campaigns with chosen lists; it says nothing of the client and was left out.

      The shipped weights of `5-arbitration/history.csv` say in part what the model has learned too. Without them the rules with the
      model came to 1.66 instead of 1.70, and the rules with the estimate to 1.56 instead of 1.61: they were kept.

      **Credit**, first form: also branch, size of the largest loan and bends of the age curve. By cross-validation within the first
      mailing its lift was 2.76 (recency only 2.48); on the second mailing **2.53 by itself, 2.51 with the rules: missed**. Second
      form, the one above: chosen by holding out whole branches of the first mailing, since half of the branches of the second are new:
      2.71 (recency only 2.50; with the rules 2.62). On the second mailing it does no better than the first. The second mailing went to
      other provinces, and there recency says less than in the first (AUC 0.680 against 0.754): what the first mailing can teach seems
      to be used up. The offered rate of interest is not in the profile; within the first mailing it added nothing to the ranking.

      Third form, the one that stands in the table: chosen by holding out branches of the first mailing again, 5 folds drawn 8 to 16 times,
      before it ranked a row of the second. The second form comes to 2.58 there. Ridges of 1 to 120, the amount and the term of the last
      loan, income, dependants, an intercept for each branch, bends for the number of loans, and how the effect of time differs by risk band,
      age and number of loans were tried, some 80 forms: 2.27 to 2.75. What helped was that time weighs otherwise for repeat borrowers, and a
      stronger ridge on what is known of loans: 2.75. A stronger ridge on everything cost the bank's figure 0.02, so it is on loans only. All of
      this lies within the noise of 544 yeses (half an interval is 0.2); the second mailing is the judge of it, and we leave it at its verdict.

      **Learning by doing.** Neither set has several actions with logged choices. What is shown is whom to ask first, not which action
      to choose.
      """;

  static final String FREQUENCY =
      """
      Of the clients who were called at least n times in a campaign, how many said yes at the n-th call (%s clients).
      """;

  private Words() {}
}
