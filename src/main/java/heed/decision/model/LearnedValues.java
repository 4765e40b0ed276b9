package heed.decision.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import heed.shared.Channel;
import java.util.Map;

/**
 * What a decision used of what was learned, besides the propensities themselves.
 *
 * @param version of what was learned; it grows with every answer that teaches something
 * @param models by action: the version of the model that gave its propensity
 * @param frequency by action: the factor for the n-th contact that its propensity contains, where
 *     it is not 1
 * @param channels how likely clients are to answer on a channel, of those that were looked up
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LearnedValues(
    long version,
    Map<String, Long> models,
    Map<String, Double> frequency,
    Map<Channel, Double> channels) {
  /** Nothing was learned. */
  public static final LearnedValues NONE = new LearnedValues(0, null, null, null);

  @JsonCreator
  public LearnedValues {
    models = models == null ? Map.of() : models;
    frequency = frequency == null ? Map.of() : frequency;
    channels = channels == null ? Map.of() : channels;
  }
}
