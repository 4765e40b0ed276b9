package heed.decision.model;

import heed.catalogue.ActionGroup;
import heed.catalogue.Issue;
import heed.shared.Channel;
import java.util.List;

/**
 * One ranked action of a decision.
 *
 * @param rank from 1
 * @param channel where to present it, or null where nothing is presented (do nothing, outbound)
 * @param treatment name of the script, or null where none is needed
 * @param propensity probability of a positive answer, 0-1
 * @param expectedMargin money that a conversion earns in 12 months
 * @param socialBenefit points, 0-10
 * @param priority money: propensity × contextWeight × lever × (expectedMargin + socialRate ×
 *     socialBenefit) − contactCost
 * @param contactCost money that presenting it costs
 * @param selectionProbability probability that this action would stand at this rank, 0-1
 */
public record Recommendation(
    int rank,
    String action,
    String name,
    Issue issue,
    ActionGroup group,
    Channel channel,
    String treatment,
    double propensity,
    double expectedMargin,
    double socialBenefit,
    double contextWeight,
    double lever,
    double contactCost,
    double priority,
    double selectionProbability,
    List<Reason> reasons,
    String script) {}
