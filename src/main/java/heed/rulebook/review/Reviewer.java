package heed.rulebook.review;

/** Looks through a rulebook for one or a few kinds of {@link Finding}. */
interface Reviewer {
  void review(Reviewed rulebook, Report report);
}
