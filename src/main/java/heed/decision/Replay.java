package heed.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.rulebook.live.Releases;
import heed.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Makes a stored decision again, on the release that made it, and compares. */
public final class Replay {
  private final Releases releases;
  private final ObjectMapper json;

  public Replay(Releases releases, ObjectMapper json) {
    this.releases = releases;
    this.json = json;
  }

  /**
   * Decides again with the input of then and what was learned then.
   *
   * @throws NotFound if the release is no longer kept
   */
  public Comparison again(DecisionInput input, Decision then) {
    Decision now =
        releases
            .with(then.release(), release -> Funnel.decide(release, input, new AsThen(then)))
            .orElseThrow(
                () -> new NotFound("The release " + then.release() + " is no longer kept."));
    List<Difference> differences = new ArrayList<>();
    compare("", json.valueToTree(then), json.valueToTree(now), differences);
    return new Comparison(differences.isEmpty(), differences);
  }

  private static void compare(
      String pointer, JsonNode then, JsonNode now, List<Difference> differences) {
    if (then.equals(now)) {
      return;
    }
    if (then.isObject() && now.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      then.fieldNames().forEachRemaining(names::add);
      now.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> compare(pointer + "/" + name, then.path(name), now.path(name), differences));
    } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
      for (int index = 0; index < then.size(); index++) {
        compare(pointer + "/" + index, then.get(index), now.get(index), differences);
      }
    } else {
      differences.add(new Difference(pointer, then, now));
    }
  }

  /**
   * What a replay found.
   *
   * @param identical whether the decision came out the same to the byte
   */
  public record Comparison(boolean identical, List<Difference> differences) {}

  /**
   * One place where the decision of now differs from the decision of then.
   *
   * @param pointer JSON pointer into the decision
   */
  public record Difference(String pointer, JsonNode then, JsonNode now) {}
}
