package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Holding;
import heed.rulebook.sheet.Parameters;
import java.time.LocalDate;
import java.util.List;

/**
 * The sum behind what a client is worth, term by term: what {@link ReckonValue} adds up.
 *
 * @param holdings what each of them adds, in the order of the profile
 * @param costToServe of 12 months, 0 where she is no active client
 * @param contacts how many outbound contacts of 12 months are paid for
 * @param contactCost what they cost
 * @param current margins − expected losses − cost to serve − cost of contacts
 * @param horizonMonths over which the lifetime value is reckoned
 * @param discountedMonths what these months count for, since she may leave and money later is worth
 *     less
 * @param lifetime current ÷ 12 × discounted months
 */
public record WorthTerms(
    List<OfHolding> holdings,
    double costToServe,
    int contacts,
    double contactCost,
    double current,
    int horizonMonths,
    double discountPerYear,
    double churnLikelihood,
    double discountedMonths,
    double lifetime) {
  /**
   * What one holding adds.
   *
   * @param margin of 12 months
   * @param estimated whether the margin is estimated from the balance, for want of a stated one
   * @param expectedLoss of the next 12 months
   */
  public record OfHolding(Holding holding, double margin, boolean estimated, double expectedLoss) {}

  /** The terms for a client, by the parameters of the day. */
  public static WorthTerms of(Profile profile, Parameters parameters, LocalDate today) {
    return ClientWorth.terms(profile, parameters, today);
  }
}
