package heed.decision.step;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.decision.model.DecisionInput;
import heed.decision.model.PropensitySource;
import heed.rulebook.Reasoning;
import heed.rulebook.Release;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.ChannelPreference;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.conclusion.Segment;
import heed.rulebook.script.Scripts;
import heed.rulebook.sheet.Parameters;
import heed.shared.Channel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The decision so far: what every step reads and adds to. Belongs to one thread. */
public final class Deliberation {
  private final DecisionInput input;
  private final LocalDate today;
  private final Release release;
  private final Parameters parameters;
  private final Reasoning reasoning;
  private final Experience experience;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private final List<ChannelPreference> preferences = new ArrayList<>();
  private List<Candidate> ranking = List.of();
  private ClientValue value;
  private RepaymentCapacity capacity;

  public Deliberation(
      DecisionInput input, Release release, Reasoning reasoning, PropensitySource propensities) {
    this.input = input;
    this.today = input.today();
    this.release = release;
    this.parameters = release.parameters(today);
    this.reasoning = reasoning;
    this.experience = new Experience(propensities, this);
    release
        .catalogue()
        .actions()
        .forEach(action -> candidates.put(action.code(), new Candidate(action)));
  }

  DecisionInput input() {
    return input;
  }

  Profile profile() {
    return input.profile();
  }

  LocalDate today() {
    return today;
  }

  Release release() {
    return release;
  }

  Parameters parameters() {
    return parameters;
  }

  Experience experience() {
    return experience;
  }

  Iterable<Candidate> candidates() {
    return candidates.values();
  }

  /** The candidate of the given action; null where the catalogue has no such action. */
  Candidate candidate(String action) {
    return candidates.get(action);
  }

  /** Hands what is reckoned to the rules. */
  void know(ClientValue reckonedValue, RepaymentCapacity reckonedCapacity) {
    value = reckonedValue;
    capacity = reckonedCapacity;
    reasoning.know(value, capacity);
  }

  ClientValue value() {
    return value;
  }

  RepaymentCapacity capacity() {
    return capacity;
  }

  List<Conclusion> conclude(Stage stage) {
    return reasoning.conclude(stage);
  }

  List<Segment> segments() {
    return segments;
  }

  List<Need> needs() {
    return needs;
  }

  List<ChannelPreference> preferences() {
    return preferences;
  }

  /** Best first; filled by arbitration. */
  List<Candidate> ranking() {
    return ranking;
  }

  void rank(List<Candidate> bestFirst) {
    ranking = List.copyOf(bestFirst);
  }

  /** The language of names and scripts: asked for, or the client's, or English. */
  String language() {
    String asked = input.occasion().language();
    if (asked != null) {
      return asked;
    }
    String own = profile().client().language();
    return own == null ? "en" : own;
  }

  /** The zone whose days contacts are counted in. */
  ZoneId timeZone() {
    return ZoneId.of(parameters.text("timeZone"));
  }

  /** Whether the action's script on the channel is in the language of this decision. */
  boolean speaksOn(Channel channel, Action action) {
    return language().equals(Scripts.FALLBACK_LANGUAGE)
        || release.scripts().speaks(action.code(), channel, language());
  }
}
