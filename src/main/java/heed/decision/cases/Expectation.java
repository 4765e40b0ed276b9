package heed.decision.cases;

import heed.shared.Channel;
import heed.shared.InvalidInput;
import heed.shared.Ranges;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a case expects; what is left out is not looked at.
 *
 * @param first the action that is ranked first
 * @param firstChannel the channel of that action
 * @param ranks actions with the exact place that each is ranked at, from 1
 * @param inOrder actions that are ranked one after the other, whatever stands between
 * @param ranked actions that are ranked, at any place
 * @param dropped actions that are dropped, with the code of the drop
 * @param segments names of segments that are concluded
 * @param notSegments names of segments that are not concluded
 * @param needs themes of needs that are concluded
 * @param script words that stand in the first action's script
 * @param notScript words that do not stand in it
 */
record Expectation(
    String first,
    Channel firstChannel,
    Map<String, Integer> ranks,
    List<String> inOrder,
    List<String> ranked,
    Map<String, String> dropped,
    List<String> segments,
    List<String> notSegments,
    List<String> needs,
    List<String> script,
    List<String> notScript) {

  Expectation {
    ranks = known("ranks", ranks);
    ranks.forEach((action, rank) -> Ranges.within("ranks/" + action, rank, 1, 50));
    inOrder = Ranges.entries("inOrder", inOrder);
    ranked = Ranges.entries("ranked", ranked);
    dropped = known("dropped", dropped);
    segments = Ranges.entries("segments", segments);
    notSegments = Ranges.entries("notSegments", notSegments);
    needs = Ranges.entries("needs", needs);
    script = Ranges.entries("script", script);
    notScript = Ranges.entries("notScript", notScript);
    boolean nothing =
        first == null
            && firstChannel == null
            && ranks.isEmpty()
            && inOrder.isEmpty()
            && ranked.isEmpty()
            && dropped.isEmpty()
            && segments.isEmpty()
            && notSegments.isEmpty()
            && needs.isEmpty()
            && script.isEmpty()
            && notScript.isEmpty();
    if (nothing) {
      throw new InvalidInput("", "expect says nothing, so that the case could never fail");
    }
  }

  /** The map in its order, empty where it is left out; every key has a value. */
  static <T> Map<String, T> known(String field, Map<String, T> given) {
    if (given == null) {
      return Map.of();
    }
    given.forEach(
        (key, value) -> {
          if (value == null) {
            throw new InvalidInput(
                "/%s/%s".formatted(field, key),
                "%s: what stands behind %s is missing".formatted(field, key));
          }
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}
