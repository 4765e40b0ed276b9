package heed.catalogue;

import heed.client.fact.Family;
import heed.shared.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something worth doing next with a client: one line of {@code actions.csv}.
 *
 * @param code unique, such as {@code SAVINGS_GOAL}
 * @param names what it is called, by language; always has {@code en}
 * @param credit whether it leads to new debt, so that arrears and repayment capacity bar it
 * @param sells the product family that accepting it would open, or null
 * @param product the product that it would open, or null
 * @param expectedMargin what a conversion earns over 12 months, in the institution's currency
 * @param socialBenefit points, 0-10
 * @param prior how likely a positive answer is before anything is learned, 0-1
 * @param propensityBasis whether the propensity is estimated, comes from a model, or stays the
 *     prior
 * @param lever the weight by which the business leans on it; 1 leans neither way
 * @param instalmentPerMonth the smallest instalment of the credit offered, or null
 * @param channels the channels that it may be presented on, best first
 * @param suppresses groups that are not proposed while this action is eligible
 */
public record Action(
    String code,
    Map<String, String> names,
    Issue issue,
    ActionGroup group,
    Purpose purpose,
    boolean credit,
    Family sells,
    String product,
    double expectedMargin,
    double socialBenefit,
    double prior,
    PropensityBasis propensityBasis,
    double lever,
    Double instalmentPerMonth,
    List<Channel> channels,
    List<ActionGroup> suppresses) {

  /** The action that proposes nothing. */
  public static final String NO_ACTION = "NO_ACTION";

  public Action {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(propensityBasis, "propensityBasis");
    names = Map.copyOf(names);
    channels = List.copyOf(channels);
    suppresses = List.copyOf(suppresses);
  }

  /** The name in the given language, or in English. */
  public String name(String language) {
    return Optional.ofNullable(names.get(language)).orElseGet(() -> names.get("en"));
  }

  /** Whether this is {@link #NO_ACTION}. */
  public boolean isNoAction() {
    return code.equals(NO_ACTION);
  }
}
