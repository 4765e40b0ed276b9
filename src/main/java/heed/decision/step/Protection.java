package heed.decision.step;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.decision.model.Reason;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.RepaymentCapacity;
import java.util.EnumMap;
import java.util.Map;

/**
 * The guards that no score and no rule file may lift: no credit in arrears, no selling during a
 * complaint, no debt past repayment capacity, and care before selling.
 */
public final class Protection implements Step {
  @Override
  public String name() {
    return "protection";
  }

  @Override
  public void take(Deliberation decision) {
    boolean inArrears = Loans.inArrears(decision.profile());
    boolean complains = Churn.hasOpenComplaint(decision.profile());
    for (Candidate candidate : decision.candidates()) {
      if (!candidate.isIn()) {
        continue;
      }
      Action action = candidate.action();
      if (complains && action.group() == ActionGroup.SALES) {
        candidate.drop(
            this,
            "OPEN_COMPLAINT",
            new Reason(
                "A complaint is open: nothing is sold until it is resolved.", "guard:complaint"));
      } else if (action.credit()) {
        guardCredit(candidate, inArrears, decision.capacity());
      }
    }
    suppress(decision);
  }

  private void guardCredit(Candidate candidate, boolean inArrears, RepaymentCapacity capacity) {
    if (inArrears) {
      candidate.drop(
          this,
          "IN_ARREARS",
          new Reason("A loan is past due: no further credit is offered.", "guard:arrears"));
    } else if (capacity.freshness() != Freshness.FRESH) {
      candidate.drop(
          this,
          "REFER_FOR_ASSESSMENT",
          new Reason(
              capacity.freshness() == Freshness.STALE
                  ? "The household's last assessment is too old: refer to a loan officer."
                  : "The household's income and debts are not assessed: refer to a loan officer.",
              "guard:capacity"));
    } else if (exceeds(candidate.action(), capacity)) {
      candidate.drop(
          this,
          "OVER_CAPACITY",
          new Reason(
              "The instalment would take debt service past what the household can carry.",
              "guard:capacity"));
    }
  }

  /** An offer without a stated instalment needs some headroom at least. */
  private static boolean exceeds(Action action, RepaymentCapacity capacity) {
    double headroom = capacity.headroomPerMonth();
    return action.instalmentPerMonth() == null
        ? headroom <= 0
        : action.instalmentPerMonth() > headroom;
  }

  private void suppress(Deliberation decision) {
    Map<ActionGroup, Candidate> suppressed = new EnumMap<>(ActionGroup.class);
    for (Candidate candidate : decision.candidates()) {
      if (candidate.isIn()) {
        for (ActionGroup group : candidate.action().suppresses()) {
          suppressed.putIfAbsent(group, candidate);
        }
      }
    }
    if (suppressed.isEmpty()) {
      return;
    }
    for (Candidate candidate : decision.candidates()) {
      Candidate by = suppressed.get(candidate.action().group());
      if (by != null && by != candidate) {
        candidate.drop(
            this,
            "SUPPRESSED",
            new Reason(
                by.action().name("en") + " comes first and leaves no room for it.",
                "guard:suppression"));
      }
    }
  }
}
