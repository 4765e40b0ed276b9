package heed.decision.step;

import heed.catalogue.Action;
import heed.decision.model.Dropped;
import heed.decision.model.Reason;
import heed.rulebook.script.Script;
import heed.shared.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One action of the catalogue on its way through the funnel: still in, or dropped exactly once. */
public final class Candidate {
  private final Action action;
  private final List<Reason> reasons = new ArrayList<>(4);
  private final Set<Channel> channels;
  private final Map<Channel, Dropped> barred = new EnumMap<>(Channel.class);
  private Dropped dropped;
  private double fit;
  private Channel channel;
  private double propensity;
  private double contextWeight = 1;
  private double lever;
  private double contactCost;
  private double priority;
  private double selectionProbability = 1;
  private Script script;

  Candidate(Action action) {
    this.action = action;
    this.lever = action.lever();
    this.channels =
        action.channels().isEmpty()
            ? EnumSet.noneOf(Channel.class)
            : EnumSet.copyOf(action.channels());
  }

  Action action() {
    return action;
  }

  boolean isIn() {
    return dropped == null;
  }

  void drop(Step step, String code, Reason reason) {
    drop(step, code, reason, null);
  }

  void drop(Step step, String code, Reason reason, LocalDate until) {
    if (dropped == null) {
      dropped = new Dropped(action.code(), step.name(), code, reason.text(), reason.rule(), until);
    }
  }

  Optional<Dropped> dropped() {
    return Optional.ofNullable(dropped);
  }

  void because(String text, String rule) {
    reasons.add(new Reason(text, rule));
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** Takes one channel away, remembering why. */
  void bar(Channel from, Step step, String code, Reason reason, LocalDate until) {
    if (channels.remove(from)) {
      barred.put(
          from, new Dropped(action.code(), step.name(), code, reason.text(), reason.rule(), until));
    }
  }

  /** Drops the action for what barred the channel; false where nothing did. */
  boolean dropAsBarred(Channel from) {
    Dropped why = barred.get(from);
    if (why != null && dropped == null) {
      dropped = why;
    }
    return why != null;
  }

  /** The channels that nothing has barred so far. */
  Set<Channel> channels() {
    return channels;
  }

  double fit() {
    return fit;
  }

  void fits(double howWell) {
    fit = Math.max(fit, howWell);
  }

  Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  void present(Channel on) {
    channel = on;
  }

  double propensity() {
    return propensity;
  }

  double contextWeight() {
    return contextWeight;
  }

  void weighContext(double factor) {
    contextWeight *= factor;
  }

  double lever() {
    return lever;
  }

  void lean(double factor) {
    lever *= factor;
  }

  double contactCost() {
    return contactCost;
  }

  double priority() {
    return priority;
  }

  /** Records what the action is worth now: the arbitration formula with its parts. */
  void appraise(double itsPropensity, double itsContactCost, double itsPriority) {
    propensity = itsPropensity;
    contactCost = itsContactCost;
    priority = itsPriority;
  }

  /** How probable it was that the action would stand where it stands, 0-1. */
  double selectionProbability() {
    return selectionProbability;
  }

  void selectWith(double probability) {
    selectionProbability = probability;
  }

  Optional<Script> script() {
    return Optional.ofNullable(script);
  }

  void say(Script itsScript) {
    script = itsScript;
  }
}
