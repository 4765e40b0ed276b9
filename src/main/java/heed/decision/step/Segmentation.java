package heed.decision.step;

import heed.rulebook.Stage;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Segment;

/** Which groups the client belongs to, by the rules of the first stage. */
public final class Segmentation implements Step {
  @Override
  public String name() {
    return Stage.SEGMENTATION.agendaGroup();
  }

  @Override
  public void take(Deliberation decision) {
    for (Conclusion conclusion : decision.conclude(Stage.SEGMENTATION)) {
      if (conclusion instanceof Segment segment) {
        decision.segments().add(segment);
      }
    }
  }
}
