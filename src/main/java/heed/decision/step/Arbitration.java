package heed.decision.step;

import heed.catalogue.Action;
import heed.rulebook.Stage;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.Weight;
import heed.rulebook.sheet.Parameters;
import heed.shared.Channel;
import heed.shared.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which action comes first: care and collections by order, all others by priority = propensity ×
 * contextWeight × lever × (expectedMargin + socialRate × socialBenefit) − contactCost. The context
 * weight carries how well the action fits. Doing nothing has priority 0; ties stand in the
 * catalogue's order, and near-equals may change places to be learned from.
 */
public final class Arbitration implements Step {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate candidate) -> !candidate.action().group().preempts())
          .thenComparing(Comparator.comparingDouble(Candidate::priority).reversed());

  @Override
  public String name() {
    return Stage.ARBITRATION.agendaGroup();
  }

  @Override
  public void take(Deliberation decision) {
    for (Conclusion conclusion : decision.conclude(Stage.ARBITRATION)) {
      if (conclusion instanceof Weight weight) {
        weigh(decision.candidate(weight.action()), weight);
      }
    }
    List<Candidate> ranking = new ArrayList<>();
    for (Candidate candidate : decision.candidates()) {
      if (candidate.isIn()) {
        appraise(candidate, decision);
        ranking.add(candidate);
      }
    }
    ranking.sort(BEST_FIRST);
    decision.rank(Exploration.explore(ranking, decision.parameters(), decision.input().seed()));
  }

  private static void weigh(Candidate candidate, Weight weight) {
    if (candidate == null) {
      return;
    }
    switch (weight.kind()) {
      case CONTEXT -> candidate.weighContext(weight.factor());
      case LEVER -> candidate.lean(weight.factor());
    }
    candidate.because(weight.reason(), weight.rule());
  }

  private static void appraise(Candidate candidate, Deliberation decision) {
    Action action = candidate.action();
    if (action.isNoAction()) {
      return;
    }
    Parameters parameters = decision.parameters();
    double fitWeight = parameters.number("fitWeight");
    candidate.weighContext(1 - fitWeight + fitWeight * candidate.fit());
    Channel channel = candidate.channel().orElseThrow();
    Expected expected = decision.experience().expect(action, channel);
    double propensity = expected.propensity();
    double contactCost =
        decision.input().occasion().direction() == Direction.INBOUND
            ? 0
            : ContactCost.of(channel, parameters);
    double worth =
        action.expectedMargin() + parameters.number("socialRate") * action.socialBenefit();
    double weighed = candidate.contextWeight() * candidate.lever();
    candidate.appraise(propensity, contactCost, propensity * weighed * worth - contactCost);
    expected
        .weariness(weighed * worth, contactCost)
        .ifPresent(reason -> candidate.because(reason.text(), reason.rule()));
  }
}
