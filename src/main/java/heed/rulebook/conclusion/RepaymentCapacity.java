package heed.rulebook.conclusion;

/**
 * How much more debt the household can carry; reckoned before any rule runs.
 *
 * @param debtServiceShare instalments a month of all debts, as a share of household income, or null
 * @param limitShare the share that debt service may reach, 0-1
 * @param headroomPerMonth what a further instalment may be at the most, in the institution's
 *     currency, or null
 */
public record RepaymentCapacity(
    Double debtServiceShare, double limitShare, Double headroomPerMonth, Freshness freshness) {}
