package heed.decision.step;

import heed.decision.model.Reason;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.ProductFit;

/** What the client needs and what suits her; an action that nothing speaks for is dropped. */
public final class NeedAndFit implements Step {
  @Override
  public String name() {
    return Stage.PRODUCT_FIT.agendaGroup();
  }

  @Override
  public void take(Deliberation decision) {
    for (Conclusion conclusion : decision.conclude(Stage.PRODUCT_FIT)) {
      if (conclusion instanceof Need need) {
        decision.needs().add(need);
      } else if (conclusion instanceof ProductFit fit) {
        Candidate candidate = decision.candidate(fit.action());
        if (candidate != null) {
          candidate.fits(fit.fit());
          candidate.because(fit.reason(), fit.rule());
        }
      }
    }
    for (Candidate candidate : decision.candidates()) {
      if (candidate.fit() <= 0) {
        candidate.drop(
            this,
            "NO_FIT",
            new Reason("Nothing in the profile speaks for it.", "guard:product-fit"));
      }
    }
  }
}
