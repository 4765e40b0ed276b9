package heed.decision.step;

import heed.catalogue.Action;
import heed.catalogue.Purpose;
import heed.decision.model.ClientSummary;
import heed.decision.model.ClientSummary.SegmentSummary;
import heed.decision.model.ClientSummary.ValueSummary;
import heed.decision.model.Decision;
import heed.decision.model.Dropped;
import heed.decision.model.Recommendation;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.script.Script;
import java.util.ArrayList;
import java.util.List;

/** Turns a finished deliberation into the decision that is answered and stored. */
public final class Verdicts {
  private Verdicts() {}

  /** The decision: what is ranked within the limit, and why everything else is not. */
  public static Decision of(Deliberation decision) {
    int limit = decision.input().occasion().limit();
    List<Candidate> ranking = decision.ranking();
    ScriptValues values = new ScriptValues(decision);
    List<Recommendation> recommendations = new ArrayList<>(Math.min(limit, ranking.size()));
    List<Dropped> dropped = new ArrayList<>();
    for (int place = 0; place < ranking.size(); place++) {
      Candidate candidate = ranking.get(place);
      if (place < limit) {
        recommendations.add(recommend(place + 1, candidate, values, decision));
      } else {
        dropped.add(pastLimit(candidate, place + 1, limit));
      }
    }
    for (Candidate candidate : decision.candidates()) {
      candidate.dropped().ifPresent(dropped::add);
    }
    boolean control = HoldOut.holds(decision.input(), decision.parameters());
    return new Decision(
        decision.input().now(),
        decision.release().id(),
        summary(decision, ranking),
        recommendations,
        dropped,
        decision.experience().propensities(),
        decision.experience().used(),
        control,
        control ? marketing(ranking, limit) : List.of());
  }

  private static List<String> marketing(List<Candidate> ranking, int limit) {
    return ranking.stream()
        .limit(limit)
        .map(Candidate::action)
        .filter(action -> action.purpose() == Purpose.MARKETING)
        .map(Action::code)
        .toList();
  }

  private static Recommendation recommend(
      int rank, Candidate candidate, ScriptValues values, Deliberation decision) {
    return new Recommendation(
        rank,
        candidate.action().code(),
        candidate.action().name(decision.language()),
        candidate.action().issue(),
        candidate.action().group(),
        candidate.channel().orElse(null),
        candidate.script().map(Script::treatment).orElse(null),
        toFourPlaces(candidate.propensity()),
        toCents(candidate.action().expectedMargin()),
        candidate.action().socialBenefit(),
        toFourPlaces(candidate.contextWeight()),
        toFourPlaces(candidate.lever()),
        toCents(candidate.contactCost()),
        toFourPlaces(candidate.priority()),
        candidate.selectionProbability(),
        candidate.reasons(),
        candidate.script().map(script -> values.fill(script, candidate)).orElse(null));
  }

  private static Dropped pastLimit(Candidate candidate, int rank, int limit) {
    return new Dropped(
        candidate.action().code(),
        "limit",
        "PAST_LIMIT",
        "Ranked " + rank + ", and only " + limit + (limit == 1 ? " was" : " were") + " asked for.",
        "guard:limit",
        null);
  }

  private static ClientSummary summary(Deliberation decision, List<Candidate> ranking) {
    ClientValue value = decision.value();
    double potential = 0;
    for (Candidate candidate : ranking) {
      potential += candidate.propensity() * candidate.action().expectedMargin();
    }
    RepaymentCapacity capacity = decision.capacity();
    return new ClientSummary(
        decision.segments().stream()
            .map(it -> new SegmentSummary(it.scheme(), it.name(), it.reason(), it.rule()))
            .toList(),
        List.copyOf(decision.needs()),
        new ValueSummary(
            toCents(value.currentValue()),
            toCents(potential),
            toCents(value.lifetimeValue()),
            toFourPlaces(value.churnLikelihood()),
            value.tier()),
        new RepaymentCapacity(
            capacity.debtServiceShare() == null ? null : toFourPlaces(capacity.debtServiceShare()),
            capacity.limitShare(),
            capacity.headroomPerMonth() == null ? null : toCents(capacity.headroomPerMonth()),
            capacity.freshness()));
  }

  private static double toCents(double amount) {
    return Math.round(amount * 100) / 100.0;
  }

  private static double toFourPlaces(double number) {
    return Math.round(number * 10_000) / 10_000.0;
  }
}
