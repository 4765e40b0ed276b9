package heed.rulebook.review;

/** Looks through a rulebook for one or a few {@link ReviewFinding}s. */
interface Reviewer {
  void review(Reviewed rulebook, Report report);
}
