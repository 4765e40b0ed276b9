package heed.decision.step;

import heed.catalogue.Action;
import heed.rulebook.script.Script;
import heed.rulebook.script.ScriptValue;
import java.util.List;

/**
 * A script as it would be said to one client.
 *
 * @param text with her values in it
 * @param unknown the values that it names and that are not known of her
 */
public record Rehearsal(String text, List<ScriptValue> unknown) {
  public Rehearsal {
    unknown = List.copyOf(unknown);
  }

  /** Says the script for the action after a whole decision, whatever that came to. */
  public static Rehearsal of(Deliberation decision, Action action, Script script) {
    Candidate candidate = new Candidate(action);
    Candidate decided = decision.candidate(action.code());
    if (decided != null) {
      decided.reasons().forEach(reason -> candidate.because(reason.text(), reason.rule()));
    }
    ScriptValues values = new ScriptValues(decision);
    return new Rehearsal(
        values.fill(script, candidate),
        script.values().stream()
            .filter(value -> !values.isKnown(value, script, candidate))
            .sorted()
            .toList());
  }
}
