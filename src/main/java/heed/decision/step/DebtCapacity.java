package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Household;
import heed.rulebook.conclusion.Freshness;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.sheet.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * How much more debt a household can carry: debt service is the instalments of all loans held here
 * and elsewhere, over household income, and may reach {@code capacityLimitShare}.
 */
final class DebtCapacity {
  private DebtCapacity() {}

  static RepaymentCapacity of(Profile profile, Parameters parameters, LocalDate today) {
    double limitShare = parameters.number("capacityLimitShare");
    Household household = profile.household();
    Freshness freshness = freshness(household, parameters, today);
    if (freshness == Freshness.MISSING) {
      return new RepaymentCapacity(null, limitShare, null, freshness);
    }
    OptionalDouble instalments = Loans.instalmentsPerMonth(profile);
    if (instalments.isEmpty()) {
      // A guess at an instalment could push someone past what she can carry.
      return new RepaymentCapacity(null, limitShare, null, Freshness.MISSING);
    }
    double debtService = instalments.getAsDouble() + household.otherDebtPerMonth();
    double income = household.incomePerMonth();
    return new RepaymentCapacity(
        income > 0 ? debtService / income : null,
        limitShare,
        Math.max(0, income * limitShare - debtService),
        freshness);
  }

  private static Freshness freshness(Household household, Parameters parameters, LocalDate today) {
    if (household == null
        || household.incomePerMonth() == null
        || household.otherDebtPerMonth() == null
        || household.assessedOn() == null
        || household.assessedOn().isAfter(today)) {
      return Freshness.MISSING;
    }
    long ageDays = ChronoUnit.DAYS.between(household.assessedOn(), today);
    return ageDays <= parameters.number("assessmentFreshDays") ? Freshness.FRESH : Freshness.STALE;
  }
}
