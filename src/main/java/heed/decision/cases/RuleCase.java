package heed.decision.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import heed.client.Profile;
import heed.client.fact.Context;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.decision.model.PropensitySource;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Ranges;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of {@code cases/*.yml}: given this client on that day, expect these actions, drops and
 * words.
 *
 * @param name a sentence that says what should happen
 * @param propensities how likely a yes is, by action; the catalogue's prior for those left out
 */
record RuleCase(
    @JsonProperty("case") String name,
    LocalDate today,
    Profile client,
    Channel channel,
    Direction direction,
    List<Context> contexts,
    String language,
    Map<String, Double> propensities,
    Expectation expect) {

  /** High enough that no case loses an action to the limit. */
  private static final int NO_LIMIT = 50;

  RuleCase {
    Ranges.present("case", name);
    Ranges.text("case", name, 300);
    Ranges.present("today", today);
    Ranges.day("today", today);
    Ranges.present("client", client);
    contexts = Ranges.entries("contexts", contexts);
    Ranges.language("language", language);
    propensities = Expectation.known("propensities", propensities);
    propensities.forEach(
        (action, propensity) -> Ranges.within("propensities/" + action, propensity, 0, 1));
    Ranges.present("expect", expect);
  }

  @JsonIgnore
  DecisionInput input() {
    return new DecisionInput(
        client,
        new Occasion(channel, direction, contexts, language, NO_LIMIT),
        today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        0);
  }

  @JsonIgnore
  PropensitySource asTold() {
    return question ->
        propensities.getOrDefault(question.action().code(), question.action().prior());
  }

  /** The actions that the case names, by the JSON pointer of where it does. */
  @JsonIgnore
  Map<String, String> actionsByPointer() {
    Map<String, String> actions = new LinkedHashMap<>();
    propensities.keySet().forEach(action -> actions.put("/propensities/" + action, action));
    if (expect.first() != null) {
      actions.put("/expect/first", expect.first());
    }
    expect.ranks().keySet().forEach(action -> actions.put("/expect/ranks/" + action, action));
    expect.dropped().keySet().forEach(action -> actions.put("/expect/dropped/" + action, action));
    putAll("/expect/ranked/", expect.ranked(), actions);
    putAll("/expect/inOrder/", expect.inOrder(), actions);
    return actions;
  }

  private static void putAll(String pointer, List<String> codes, Map<String, String> actions) {
    for (int place = 0; place < codes.size(); place++) {
      actions.put(pointer + place, codes.get(place));
    }
  }
}
