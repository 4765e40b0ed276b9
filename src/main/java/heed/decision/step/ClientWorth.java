package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.ClientStatus;
import heed.client.fact.Contact;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LoanAccount;
import heed.client.fact.RiskBand;
import heed.rulebook.conclusion.ClientValue;
import heed.rulebook.conclusion.Tier;
import heed.rulebook.sheet.Parameters;
import heed.shared.Direction;
import heed.shared.UtcDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client is worth, in the institution's currency. Where the core system states no margin it
 * is estimated from balances by the rulebook's margin rates.
 */
final class ClientWorth {
  private final Profile profile;
  private final Parameters parameters;
  private final LocalDate yearAgo;
  private final Map<String, LoanAccount> loans = new HashMap<>();

  private ClientWorth(Profile profile, Parameters parameters, LocalDate today) {
    this.profile = profile;
    this.parameters = parameters;
    this.yearAgo = today.minusYears(1);
    profile.loanAccounts().forEach(loan -> loans.put(loan.account(), loan));
  }

  /** Current value, lifetime value, churn likelihood and tier of the client. */
  static ClientValue of(Profile profile, Parameters parameters, LocalDate today) {
    ClientWorth worth = new ClientWorth(profile, parameters, today);
    double churnLikelihood = Churn.likelihood(profile, parameters, today);
    double currentValue = worth.currentValue();
    return new ClientValue(
        currentValue,
        worth.lifetimeValue(currentValue, churnLikelihood),
        churnLikelihood,
        worth.tier(currentValue));
  }

  /** The same, term by term. */
  static WorthTerms terms(Profile profile, Parameters parameters, LocalDate today) {
    ClientWorth worth = new ClientWorth(profile, parameters, today);
    double churnLikelihood = Churn.likelihood(profile, parameters, today);
    double currentValue = worth.currentValue();
    return new WorthTerms(
        profile.holdings().stream().map(worth::terms).toList(),
        worth.costToServe(),
        (int) profile.contacts().stream().filter(worth::isPaidFor).count(),
        worth.contactCosts(),
        currentValue,
        (int) parameters.number("horizonMonths"),
        parameters.number("discountPerYear"),
        churnLikelihood,
        worth.discountedMonths(churnLikelihood),
        worth.lifetimeValue(currentValue, churnLikelihood));
  }

  private WorthTerms.OfHolding terms(Holding holding) {
    return new WorthTerms.OfHolding(
        holding, margin(holding), holding.marginPast12Months() == null, expectedLoss(holding));
  }

  /** Margin of 12 months − expected loss − cost to serve − cost of contacts. */
  private double currentValue() {
    double value = 0;
    for (Holding holding : profile.holdings()) {
      value += margin(holding) - expectedLoss(holding);
    }
    return value - costToServe() - contactCosts();
  }

  private double costToServe() {
    return profile.client().status() == ClientStatus.ACTIVE
        ? parameters.number("costToServePerYear")
        : 0;
  }

  private double margin(Holding holding) {
    if (holding.marginPast12Months() != null) {
      return holding.marginPast12Months();
    }
    if (!holding.isHeld() || holding.status() == HoldingStatus.IN_DEFAULT) {
      return 0;
    }
    return switch (holding.family()) {
      case CURRENT -> onBalance(holding.balance(), "marginRateCurrent", "marginFlatOther");
      case SAVINGS -> onBalance(holding.balance(), "marginRateSavings", "marginFlatOther");
      case TERM_DEPOSIT ->
          onBalance(holding.balance(), "marginRateTermDeposit", "marginFlatTermDeposit");
      case LOAN -> onBalance(outstanding(holding), "marginRateLoan", "marginFlatLoan");
      case INSURANCE, WALLET, CARD, TRAINING -> parameters.number("marginFlatOther");
    };
  }

  private double onBalance(Double balance, String rate, String flat) {
    return balance == null
        ? parameters.number(flat)
        : Math.max(0, balance) * parameters.number(rate);
  }

  private Double outstanding(Holding holding) {
    LoanAccount loan = loans.get(holding.account());
    return loan == null ? null : loan.outstanding();
  }

  /**
   * What the institution must expect to lose on a loan within 12 months; 0 where nothing is owed.
   */
  private double expectedLoss(Holding holding) {
    Double outstanding = outstanding(holding);
    if (!holding.isHeld() || outstanding == null) {
      return 0;
    }
    return outstanding
        * parameters.number(
            holding.status() == HoldingStatus.IN_DEFAULT
                ? "lossRateInDefault"
                : lossRate(profile.client()));
  }

  private static String lossRate(Client client) {
    RiskBand band = client.riskBand();
    return switch (band) {
      case LOW -> "lossRateRiskLow";
      case MEDIUM -> "lossRateRiskMedium";
      case HIGH -> "lossRateRiskHigh";
      case UNKNOWN -> "lossRateRiskUnknown";
    };
  }

  private double contactCosts() {
    double sum = 0;
    for (Contact contact : profile.contacts()) {
      if (isPaidFor(contact)) {
        sum += ContactCost.of(contact.channel(), parameters);
      }
    }
    return sum;
  }

  private boolean isPaidFor(Contact contact) {
    return contact.direction() == Direction.OUTBOUND
        && contact.channel() != null
        && UtcDay.of(contact.at()).isAfter(yearAgo);
  }

  /**
   * Σ over the months of the horizon of margin × survival ÷ (1 + discount)^t, with constant margin
   * and a monthly hazard from the yearly churn likelihood (Gupta and Lehmann's lifetime value over
   * a finite horizon).
   */
  private double lifetimeValue(double currentValue, double churnLikelihood) {
    return currentValue / 12 * discountedMonths(churnLikelihood);
  }

  private double discountedMonths(double churnLikelihood) {
    int months = (int) parameters.number("horizonMonths");
    double survivalPerMonth = Math.pow(1 - churnLikelihood, 1 / 12.0);
    double discountPerMonth = Math.pow(1 + parameters.number("discountPerYear"), -1 / 12.0);
    double factor = survivalPerMonth * discountPerMonth;
    return factor == 1 ? months : factor * (1 - Math.pow(factor, months)) / (1 - factor);
  }

  private Tier tier(double currentValue) {
    if (currentValue >= parameters.number("tierHighFrom")) {
      return Tier.HIGH;
    }
    if (currentValue >= parameters.number("tierMediumFrom")) {
      return Tier.MEDIUM;
    }
    return currentValue >= 0 ? Tier.LOW : Tier.NEGATIVE;
  }
}
