package heed.rulebook.conclusion;

/**
 * What a client is worth, in the institution's currency; reckoned before any rule runs.
 *
 * @param currentValue margin of 12 months less expected loss and cost to serve
 * @param lifetimeValue discounted margin over the horizon, weighted by survival
 * @param churnLikelihood probability of leaving within 12 months, 0-1
 */
public record ClientValue(
    double currentValue, double lifetimeValue, double churnLikelihood, Tier tier) {}
