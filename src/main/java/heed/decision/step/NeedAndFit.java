package heed.decision.step;

import heed.decision.model.Reason;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.ProductFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the client needs and what suits her; an action that nothing speaks for is dropped. */
public final class NeedAndFit implements Step {
  /** So that the first reason of an action is the strongest. */
  private static final Comparator<ProductFit> BEST_FIRST =
      Comparator.comparingDouble(ProductFit::fit).reversed();

  @Override
  public String name() {
    return Stage.PRODUCT_FIT.agendaGroup();
  }

  @Override
  public void take(Deliberation decision) {
    List<ProductFit> fits = new ArrayList<>();
    for (Conclusion conclusion : decision.conclude(Stage.PRODUCT_FIT)) {
      if (conclusion instanceof Need need) {
        decision.needs().add(need);
      } else if (conclusion instanceof ProductFit fit) {
        fits.add(fit);
      }
    }
    fits.sort(BEST_FIRST);
    for (ProductFit fit : fits) {
      Candidate candidate = decision.candidate(fit.action());
      if (candidate != null) {
        candidate.fits(fit.fit());
        candidate.because(fit.reason(), fit.rule());
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
