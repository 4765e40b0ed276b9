package heed.decision.step;

import heed.catalogue.Action;
import heed.decision.model.LearnedValues;
import heed.decision.model.LearningTerms;
import heed.decision.model.PropensityQuestion;
import heed.decision.model.PropensitySource;
import heed.rulebook.sheet.Parameters;
import heed.shared.Channel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was learned, as one decision asks for it; remembers what it was told. */
final class Experience {
  private final PropensitySource source;
  private final Deliberation decision;
  private final LearningTerms terms;
  private List<String> segments;
  private final Map<String, Double> propensities = new TreeMap<>();
  private final Map<String, Long> models = new TreeMap<>();

  Experience(PropensitySource source, Deliberation decision) {
    this.source = source;
    this.decision = decision;
    this.terms = terms(decision.parameters());
  }

  private static LearningTerms terms(Parameters parameters) {
    return new LearningTerms(
        parameters.number("priorWeight"), parameters.number("experienceHalfLife"), 1);
  }

  /** The propensity 0-1 of the action on the channel. */
  double propensity(Action action, Channel channel) {
    double propensity =
        source.propensity(
            new PropensityQuestion(
                action, channel, decision.profile(), segments(), 0, decision.today(), terms));
    propensities.put(action.code(), propensity);
    Long model = source.modelOf(action);
    if (model != null) {
      models.put(action.code(), model);
    }
    return propensity;
  }

  /** The segments that are learned by, once they are concluded. */
  private List<String> segments() {
    if (segments == null) {
      List<String> schemes = List.of(decision.parameters().text("experienceSchemes").split("\\|"));
      segments =
          decision.segments().stream()
              .filter(segment -> schemes.contains(segment.scheme().name()))
              .map(segment -> segment.scheme() + " " + segment.name())
              .toList();
    }
    return segments;
  }

  /** Every propensity that was asked for, by action. */
  Map<String, Double> propensities() {
    return propensities;
  }

  /** What else was told, and of which version it is. */
  LearnedValues used() {
    return new LearnedValues(source.version(), models, Map.of(), Map.of());
  }
}
