package heed.rulebook.engine;

import heed.rulebook.conclusion.Conclusion;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/**
 * Notes what rules conclude at the moment when they do: a session forgets at once what no rule
 * looks at.
 */
public final class Concluded extends DefaultRuleRuntimeEventListener {
  private List<Conclusion> found = new ArrayList<>();
  private int inserted;

  /** Adds a conclusion that no session has to know of. */
  public void add(Conclusion conclusion) {
    found.add(conclusion);
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    if (event.getObject() instanceof Conclusion conclusion) {
      inserted++;
      found.add(conclusion);
    }
  }

  /** How many conclusions a session has been told in all. */
  int inserted() {
    return inserted;
  }

  /** What was concluded since this was last asked, in no order. */
  public List<Conclusion> take() {
    List<Conclusion> taken = found;
    found = new ArrayList<>();
    return taken;
  }
}
