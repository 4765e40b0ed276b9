package heed.decision.model;

import heed.rulebook.sheet.Parameters;
import java.util.List;

/**
 * How the rulebook wants experience to be weighed.
 *
 * @param priorWeight how many contacts the level below weighs: k of the smoothed estimate
 * @param halfLifeDays after how many days experience counts half
 * @param schemes by the segments of which schemes clients are expected to answer alike
 * @param frequencyWindowDays how far back contacts count for the n-th
 * @param frequencyWeight how many expected yeses it takes to believe what the n-th contact brings
 * @param observedFrom from how many times the usual response on a channel on the channel is
 *     preferred for what was observed
 */
public record LearningTerms(
    double priorWeight,
    double halfLifeDays,
    List<String> schemes,
    int frequencyWindowDays,
    double frequencyWeight,
    double observedFrom) {

  /**
   * The terms as parameters.csv has them; a release that is older than a parameter gets its
   * default.
   */
  public static LearningTerms of(Parameters parameters) {
    String schemes = "experienceSchemes";
    return new LearningTerms(
        parameters.number("priorWeight"),
        parameters.number("experienceHalfLife"),
        parameters.names().contains(schemes)
            ? List.of(parameters.text(schemes).split("\\|"))
            : List.of("BEHAVIOUR"),
        (int) number(parameters, "frequencyWindow", 90),
        number(parameters, "frequencyWeight", 5),
        number(parameters, "channelObservedFrom", 1.5));
  }

  private static double number(Parameters parameters, String name, double otherwise) {
    return parameters.isNumber(name) ? parameters.number(name) : otherwise;
  }
}
