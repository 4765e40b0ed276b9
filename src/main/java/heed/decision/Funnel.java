package heed.decision;

import heed.catalogue.Action;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.decision.model.PropensitySource;
import heed.decision.step.Admission;
import heed.decision.step.Arbitration;
import heed.decision.step.ChannelChoice;
import heed.decision.step.ContactPolicy;
import heed.decision.step.Deliberation;
import heed.decision.step.NeedAndFit;
import heed.decision.step.Permission;
import heed.decision.step.Protection;
import heed.decision.step.ReckonValue;
import heed.decision.step.Rehearsal;
import heed.decision.step.Scripting;
import heed.decision.step.Segmentation;
import heed.decision.step.Step;
import heed.decision.step.Verdicts;
import heed.rulebook.Firings;
import heed.rulebook.Reasoning;
import heed.rulebook.Release;
import heed.rulebook.script.Script;
import java.util.List;
import java.util.function.Function;

/**
 * A whole decision on one screen. It is a pure function of the input, the release and the
 * propensities: no clock, no database, no chance but the seed.
 */
public final class Funnel {
  private static final List<Step> STEPS =
      List.of(
          new ReckonValue(),
          new Segmentation(),
          new NeedAndFit(),
          new Admission(),
          new Protection(),
          new Permission(),
          new ContactPolicy(),
          new ChannelChoice(),
          new Arbitration(),
          new Scripting());

  private Funnel() {}

  /** Decides for one client. */
  public static Decision decide(
      Release release, DecisionInput input, PropensitySource propensities) {
    return decide(release, input, propensities, null);
  }

  /**
   * Decides for one client, noting which rules and rows fire.
   *
   * @param firings where to note them, or null for nowhere
   */
  public static Decision decide(
      Release release, DecisionInput input, PropensitySource propensities, Firings firings) {
    return deliberate(release, input, propensities, firings, Verdicts::of);
  }

  /**
   * What a script would say to one client, whether or not its action is proposed to her.
   *
   * @param action that the script is of; the release need not have it
   */
  public static Rehearsal rehearse(
      Release release, DecisionInput input, Action action, Script script) {
    return deliberate(
        release,
        input,
        question -> question.action().prior(),
        null,
        decision -> Rehearsal.of(decision, action, script));
  }

  private static <T> T deliberate(
      Release release,
      DecisionInput input,
      PropensitySource propensities,
      Firings firings,
      Function<Deliberation, T> end) {
    try (Reasoning reasoning =
        release.reasonAbout(input.profile(), input.occasion().contexts(), input.today(), firings)) {
      Deliberation decision = new Deliberation(input, release, reasoning, propensities);
      for (Step step : STEPS) {
        step.take(decision);
      }
      return end.apply(decision);
    }
  }
}
