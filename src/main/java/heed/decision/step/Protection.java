package heed.decision.step;

import heed.catalogue.Action;
import heed.catalogue.ActionGroup;
import heed.catalogue.Purpose;
import heed.client.fact.Context;
import heed.decision.model.Reason;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.RepaymentCapacity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The guards that no score and no rule file may lift: nothing is sold to minors, during a complaint
 * or to somebody who calls with a worry; no credit in arrears, no debt past repayment capacity;
 * care before selling.
 */
public final class Protection implements Step {
  private static final Bar MINOR =
      new Bar(
          "MINOR",
          false,
          new Reason("The client is not of age: nothing is sold to her or him.", "guard:minor"));
  private static final Bar COMPLAINT =
      new Bar(
          "OPEN_COMPLAINT",
          false,
          new Reason(
              "A complaint is open: nothing is sold until it is resolved.", "guard:complaint"));
  private static final Bar NOT_NOW =
      new Bar(
          "NOT_NOW",
          true,
          new Reason(
              "What the client came to us for leaves no room for an offer.", "guard:occasion"));

  @Override
  public String name() {
    return "protection";
  }

  @Override
  public void take(Deliberation decision) {
    boolean inArrears = Loans.inArrears(decision.profile());
    Optional<Bar> bar = salesBar(decision);
    for (Candidate candidate : decision.candidates()) {
      if (!candidate.isIn()) {
        continue;
      }
      Action action = candidate.action();
      if (bar.isPresent() && bar.get().concerns(action)) {
        candidate.drop(this, bar.get().code(), bar.get().reason());
      } else if (action.credit()) {
        guardCredit(candidate, inArrears, decision.capacity());
      }
    }
    suppress(decision);
  }

  /** Why nothing may be sold to the client now, the strictest first; empty where it may. */
  private static Optional<Bar> salesBar(Deliberation decision) {
    if (callsWithWorry(decision)) {
      return Optional.of(NOT_NOW);
    }
    Integer ageYears = decision.profile().client().ageYears();
    if (ageYears != null && ageYears < decision.parameters().number("adultAgeFrom")) {
      return Optional.of(MINOR);
    }
    if (Churn.hasOpenComplaint(decision.profile())) {
      return Optional.of(COMPLAINT);
    }
    return Optional.empty();
  }

  /** Whether the caller gives a reason for contact that is among {@code reasonsThatPauseSales}. */
  private static boolean callsWithWorry(Deliberation decision) {
    String pausing = "|" + decision.parameters().text("reasonsThatPauseSales") + "|";
    for (Context context : decision.input().occasion().contexts()) {
      if (context.type().equals("reason") && pausing.contains("|" + context.value() + "|")) {
        return true;
      }
    }
    return false;
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

  /**
   * Why something is not for now.
   *
   * @param allMarketing whether it bars all marketing, or only what sells
   */
  private record Bar(String code, boolean allMarketing, Reason reason) {
    boolean concerns(Action action) {
      return action.group() == ActionGroup.SALES
          || (allMarketing && action.purpose() == Purpose.MARKETING);
    }
  }
}
