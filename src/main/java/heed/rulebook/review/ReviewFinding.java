package heed.rulebook.review;

import heed.rulebook.RuleProblem.Severity;

/** Everything that the review of a rulebook may find, with what its author can do about it. */
public enum ReviewFinding {
  UNKNOWN_ACTION(
      Severity.ERROR,
      "a rule, a sentence or a case names an action that `actions.csv` does not have",
      "take the action that is suggested, or add a line to `actions.csv`"),
  NEVER_CONCLUDED(
      Severity.ERROR,
      "a rule, row, sentence or case asks for a segment or need that nothing concludes, so that it"
          + " never matches, and a *not* always does",
      "take the word that is suggested, or write the rule that concludes it"),
  UNKNOWN_CODE(
      Severity.ERROR,
      "a case expects a drop with a code that no rule, no row and no guard gives",
      "take the code that is suggested"),
  TOO_EARLY(
      Severity.ERROR,
      "a rule asks for what only a later stage concludes",
      "move the rule to a later stage"),
  BANNED_PHRASE(
      Severity.ERROR,
      "a text that the client hears holds a phrase of `scripts/banned-phrases.csv`",
      "say it otherwise, as the list explains"),
  NEVER_FIRES(
      Severity.WARNING,
      "the conditions of a rule contradict each other, or ask for what cannot be, such as an age"
          + " over 130; also from a day on, when a dated line of `parameters.csv` makes it so",
      "mend the conditions or the parameter"),
  IDLE_RULE(
      Severity.WARNING,
      "a rule says the same as another, or fires only where another fires that counts as much",
      "delete one of them, or narrow its conditions"),
  IDLE_ROW(
      Severity.WARNING,
      "every client of a row is in another row too that counts at least as much: of several fits,"
          + " needs and scores the best counts, of verdicts the strictest; or two rows weigh the"
          + " same action for the same clients, and their factors multiply",
      "delete the row, or narrow the wider one"),
  NEVER_MATCHES(
      Severity.WARNING,
      "a cell asks for what no client can be, such as a likelihood over 1",
      "mend the cell"),
  OVERLAPPING_ROWS(
      Severity.WARNING,
      "two rows that say the same of neighbouring ranges share a piece of them",
      "let the one range end where the other begins: 18-25 and 26-40"),
  GAP_BETWEEN_ROWS(
      Severity.WARNING,
      "rows that say the same of neighbouring ranges, or of all words of a list but one, leave out"
          + " some clients",
      "widen a range or add a row"),
  NEVER_READ(
      Severity.WARNING,
      "a segment or need is concluded, but no rule, row or case asks for it",
      "use it, name it in a case if it is for reports, or delete what concludes it"),
  UNKNOWN_PRODUCT(
      Severity.WARNING,
      "a rule or row asks for a product that neither `actions.csv` nor any case's client has",
      "take the product that is suggested, or show it in a case"),
  NEARLY_THE_SAME(
      Severity.WARNING,
      "a code stands in one place only, and one letter away from a code that stands elsewhere",
      "write both alike, or show the code in a case if both are meant"),
  UNANSWERED_REASON(
      Severity.WARNING,
      "`reasonsThatPauseSales` names a reason for contact that no row, rule or case knows",
      "take the reason that is suggested, or show it in a case"),
  UNUSED_PARAMETER(
      Severity.WARNING,
      "a line of `parameters.csv` that no rule and no formula reads",
      "delete the line, or use the parameter"),
  UNCHANGED_PARAMETER(
      Severity.WARNING,
      "a later line of a parameter has the same value as the one before",
      "delete the later line, or give it its new value"),
  NOT_FITTING(
      Severity.WARNING,
      "nothing speaks for an action, so it can never be proposed",
      "conclude a fit for it in stage 2, or delete its line"),
  NOT_ALLOWED(
      Severity.WARNING,
      "nothing allows an action, so it can never be proposed",
      "allow it in stage 3, or delete its line"),
  ALWAYS_SUPPRESSED(
      Severity.WARNING,
      "an action that is open to everybody suppresses the group of this action",
      "take the group out of *suppresses*, or narrow who is allowed the other action"),
  CHANNEL_WITHOUT_SCRIPT(
      Severity.WARNING,
      "an action has no script for one of its channels, so that the channel is never used",
      "write the script, or take the channel out of the action's line"),
  LANGUAGE_WITHOUT_SCRIPT(
      Severity.WARNING,
      "most scripts of a channel are there in a language, but this action's is not",
      "translate the script"),
  NO_REMEDY(
      Severity.WARNING,
      "`remedies.csv` does not say what would have to change where an action is dropped with a code",
      "write a line for the code"),
  IDLE_REMEDY(
      Severity.WARNING,
      "a line of `remedies.csv` has a code that nothing gives",
      "take the code that is suggested, or delete the line"),
  LIMIT_WITHOUT_EFFECT(
      Severity.WARNING,
      "a line of `contact-policy.csv` that can never hold anything back",
      "delete the line, or mend what it counts");

  private final Severity severity;
  private final String meaning;
  private final String remedy;

  ReviewFinding(Severity severity, String meaning, String remedy) {
    this.severity = severity;
    this.meaning = meaning;
    this.remedy = remedy;
  }

  /** Whether it keeps the rulebook from being used. */
  public Severity severity() {
    return severity;
  }

  /** What has been found, in one phrase. */
  public String meaning() {
    return meaning;
  }

  /** What an author can do about it. */
  public String remedy() {
    return remedy;
  }
}
