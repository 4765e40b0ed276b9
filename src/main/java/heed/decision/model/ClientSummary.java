package heed.decision.model;

import heed.rulebook.conclusion.Need;
import heed.rulebook.conclusion.RepaymentCapacity;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Tier;
import java.util.List;

/** Who the client is, as the decision saw her. */
public record ClientSummary(
    List<SegmentSummary> segments,
    List<Need> needs,
    ValueSummary value,
    RepaymentCapacity capacity) {

  /** A segment that the client belongs to. */
  public record SegmentSummary(Scheme scheme, String name, String reason, String rule) {}

  /**
   * What the client is worth, in the institution's currency.
   *
   * @param potential what the eligible actions not yet taken up would earn: Σ propensity × margin
   */
  public record ValueSummary(
      double current, double potential, double lifetime, double churnLikelihood, Tier tier) {}
}
