package heed.decision.step;

import heed.decision.model.Reason;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Eligibility;
import heed.rulebook.conclusion.Verdict;
import java.util.HashMap;
import java.util.Map;

/**
 * Which actions the client is eligible for, by the rules of the third stage. The strictest verdict
 * wins; an action on which no rule speaks is not eligible.
 */
public final class Admission implements Step {
  @Override
  public String name() {
    return Stage.ELIGIBILITY.agendaGroup();
  }

  @Override
  public void take(Deliberation decision) {
    Map<String, Eligibility> strictest = new HashMap<>();
    for (Conclusion conclusion : decision.conclude(Stage.ELIGIBILITY)) {
      if (conclusion instanceof Eligibility eligibility) {
        strictest.merge(
            eligibility.action(),
            eligibility,
            (one, other) -> other.verdict().compareTo(one.verdict()) > 0 ? other : one);
      }
    }
    for (Candidate candidate : decision.candidates()) {
      admit(candidate, strictest.get(candidate.action().code()));
    }
  }

  private void admit(Candidate candidate, Eligibility verdict) {
    if (verdict == null) {
      candidate.drop(
          this,
          "NOT_CONCLUDED",
          new Reason("No rule finds the client eligible.", "guard:eligibility"));
    } else if (verdict.verdict() != Verdict.ELIGIBLE) {
      candidate.drop(this, verdict.code(), new Reason(verdict.reason(), verdict.rule()));
    } else {
      candidate.because(verdict.reason(), verdict.rule());
    }
  }
}
