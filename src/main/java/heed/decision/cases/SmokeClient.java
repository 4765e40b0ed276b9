package heed.decision.cases;

import heed.catalogue.Action;
import heed.decision.Funnel;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.Dropped;
import heed.decision.model.Recommendation;
import heed.rulebook.Breakdown;
import heed.rulebook.Release;
import heed.rulebook.RunawayRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A made-up client for whom any rulebook has to come to a whole decision, whatever it says.
 *
 * @param description who it is, to stand in a message
 */
record SmokeClient(String description, DecisionInput input) {

  /**
   * What is wrong with a decision.
   *
   * @param rule where the rule stands that did it, as {@code file:line}, or empty
   */
  record Failure(String rule, String what) {}

  /** What is wrong with the release's decision for this client. */
  Optional<Failure> failureOf(Release release) {
    try {
      Decision decision = Funnel.decide(release, input, question -> question.action().prior());
      List<String> twiceOrNever = twiceOrNever(release, decision);
      return twiceOrNever.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Failure(
                  "",
                  "these actions end neither ranked nor dropped, or more than once: "
                      + String.join(", ", twiceOrNever)));
    } catch (RunawayRules runaway) {
      boolean placed = runaway.rule().matches(".+:\\d{1,9}");
      return Optional.of(new Failure(placed ? runaway.rule() : "", runaway.getMessage()));
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      return Optional.of(new Failure("", Breakdown.text(failure)));
    }
  }

  private static List<String> twiceOrNever(Release release, Decision decision) {
    List<String> ended = new ArrayList<>();
    decision.recommendations().stream().map(Recommendation::action).forEach(ended::add);
    decision.dropped().stream().map(Dropped::action).forEach(ended::add);
    return release.catalogue().actions().stream()
        .map(Action::code)
        .filter(code -> ended.stream().filter(code::equals).count() != 1)
        .toList();
  }
}
