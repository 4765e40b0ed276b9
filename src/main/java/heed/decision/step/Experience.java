package heed.decision.step;

import heed.catalogue.Action;
import heed.decision.model.LearnedValues;
import heed.decision.model.LearningTerms;
import heed.decision.model.PropensityQuestion;
import heed.decision.model.PropensitySource;
import heed.shared.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was learned, as one decision asks for it; remembers what it was told. */
final class Experience {
  private final PropensitySource source;
  private final Deliberation decision;
  private final LearningTerms terms;
  private final Map<String, Double> propensities = new TreeMap<>();
  private final Map<String, Long> models = new TreeMap<>();
  private final Map<String, Double> frequency = new TreeMap<>();
  private final Map<Channel, Double> channels = new EnumMap<>(Channel.class);
  private List<String> segments;

  Experience(PropensitySource source, Deliberation decision) {
    this.source = source;
    this.decision = decision;
    this.terms = LearningTerms.of(decision.parameters());
  }

  /** How likely the client is to answer the action on the channel in favour. */
  Expected expect(Action action, Channel channel) {
    int askedBefore =
        Asked.times(
            decision.profile(), action.code(), decision.today(), terms.frequencyWindowDays());
    PropensityQuestion question =
        new PropensityQuestion(
            action,
            channel,
            decision.profile(),
            segments(),
            Expected.nth(askedBefore, decision.input().occasion().direction()),
            decision.today(),
            terms);
    double propensity = source.propensity(question);
    propensities.put(action.code(), propensity);
    double factor = source.frequency(question);
    if (factor != 1) {
      frequency.put(action.code(), factor);
    }
    Long model = source.modelOf(action);
    if (model != null) {
      models.put(action.code(), model);
    }
    return new Expected(propensity, factor, askedBefore, terms.frequencyWindowDays());
  }

  /** How likely clients are, 0-1, to answer anything on the channel in favour. */
  double channelResponse(Channel channel) {
    return channels.computeIfAbsent(
        channel, asked -> source.channelResponse(asked, decision.today(), terms));
  }

  LearningTerms terms() {
    return terms;
  }

  /** The segments that are learned by, once they are concluded. */
  private List<String> segments() {
    if (segments == null) {
      segments =
          decision.segments().stream()
              .filter(segment -> terms.schemes().contains(segment.scheme().name()))
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
    return new LearnedValues(source.version(), models, frequency, channels);
  }
}
