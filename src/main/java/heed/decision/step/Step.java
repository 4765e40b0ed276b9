package heed.decision.step;

/** One step of the funnel: takes the decision so far and adds to it. */
public interface Step {
  /** The name under which the trail shows what this step dropped. */
  String name();

  /** Adds what this step concludes; drops candidates, never deletes them. */
  void take(Deliberation decision);
}
