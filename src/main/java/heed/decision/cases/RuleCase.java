package heed.decision.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import heed.client.Profile;
import heed.client.fact.Context;
import heed.decision.model.DecisionInput;
import heed.decision.model.Occasion;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Ranges;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * One case of {@code cases/*.yml}: given this client on that day, expect these actions, drops and
 * words.
 *
 * @param name a sentence that says what should happen
 */
public record RuleCase(
    @JsonProperty(value = "case", required = true) String name,
    @JsonProperty(required = true) LocalDate today,
    @JsonProperty(required = true) Profile client,
    Channel channel,
    Direction direction,
    List<Context> contexts,
    String language,
    @JsonProperty(required = true) Expectation expect) {

  /** High enough that no case loses an action to the limit. */
  private static final int NO_LIMIT = 50;

  public RuleCase {
    Ranges.present("case", name);
    Ranges.present("today", today);
    Ranges.present("client", client);
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

  /**
   * What a case expects; what is left out is not looked at.
   *
   * @param first the action that is ranked first
   * @param firstChannel the channel of that action
   * @param ranked actions that are ranked, at any place
   * @param dropped actions that are dropped, with the code of the drop
   * @param segments names of segments that are concluded
   * @param notSegments names of segments that are not concluded
   * @param needs themes of needs that are concluded
   * @param script words that stand in the first action's script
   */
  public record Expectation(
      String first,
      Channel firstChannel,
      List<String> ranked,
      Map<String, String> dropped,
      List<String> segments,
      List<String> notSegments,
      List<String> needs,
      List<String> script) {

    public Expectation {
      ranked = ranked == null ? List.of() : List.copyOf(ranked);
      dropped = dropped == null ? Map.of() : Map.copyOf(dropped);
      segments = segments == null ? List.of() : List.copyOf(segments);
      notSegments = notSegments == null ? List.of() : List.copyOf(notSegments);
      needs = needs == null ? List.of() : List.copyOf(needs);
      script = script == null ? List.of() : List.copyOf(script);
    }
  }
}
