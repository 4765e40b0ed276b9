package heed.decision.step;

import heed.decision.model.Reason;
import heed.rulebook.script.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to say: an action without words for its channel cannot be presented on it. */
public final class Scripting implements Step {
  @Override
  public String name() {
    return "script";
  }

  @Override
  public void take(Deliberation decision) {
    List<Candidate> presentable = new ArrayList<>();
    for (Candidate candidate : decision.ranking()) {
      Optional<Script> script =
          candidate
              .channel()
              .flatMap(
                  channel ->
                      decision
                          .release()
                          .scripts()
                          .find(candidate.action().code(), channel, decision.language()));
      script.ifPresent(candidate::say);
      if (script.isPresent() || candidate.action().isNoAction()) {
        presentable.add(candidate);
      } else {
        candidate.drop(
            this,
            "NO_SCRIPT",
            new Reason(
                "There is no script for it on " + candidate.channel().orElseThrow() + ".",
                "guard:script"));
      }
    }
    decision.rank(presentable);
  }
}
