package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LoanAccount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Questions about a client's loans that several steps ask. */
final class Loans {
  private Loans() {}

  /** The loan accounts that are not closed. */
  static List<LoanAccount> held(Profile profile) {
    if (profile.loanAccounts().isEmpty()) {
      return List.of();
    }
    Set<String> closed = new HashSet<>();
    for (Holding holding : profile.holdings()) {
      if (!holding.isHeld()) {
        closed.add(holding.account());
      }
    }
    List<LoanAccount> held = new ArrayList<>(profile.loanAccounts().size());
    for (LoanAccount loan : profile.loanAccounts()) {
      if (!closed.contains(loan.account())) {
        held.add(loan);
      }
    }
    return held;
  }

  /** Whether any credit is late, in default or written off. */
  static boolean inArrears(Profile profile) {
    for (Holding holding : profile.holdings()) {
      if (holding.status() == HoldingStatus.IN_DEFAULT) {
        return true;
      }
    }
    for (LoanAccount loan : profile.loanAccounts()) {
      if (loan.writtenOff()) {
        return true;
      }
    }
    return worstDaysPastDue(profile) > 0;
  }

  /** Days that the latest loan held is past due; 0 where none is known to be. */
  static int worstDaysPastDue(Profile profile) {
    int worst = 0;
    for (LoanAccount loan : held(profile)) {
      if (loan.daysPastDue() != null) {
        worst = Math.max(worst, loan.daysPastDue());
      }
    }
    return worst;
  }

  /** What all loans held here cost a month; empty where the instalment of one is not known. */
  static OptionalDouble instalmentsPerMonth(Profile profile) {
    double sum = 0;
    Set<String> known = new HashSet<>();
    for (LoanAccount loan : held(profile)) {
      if (loan.instalmentPerMonth() == null) {
        return OptionalDouble.empty();
      }
      sum += loan.instalmentPerMonth();
      known.add(loan.account());
    }
    for (Holding holding : profile.holdings()) {
      if (holding.family() == Family.LOAN
          && holding.isHeld()
          && !known.contains(holding.account())) {
        return OptionalDouble.empty();
      }
    }
    return OptionalDouble.of(sum);
  }
}
