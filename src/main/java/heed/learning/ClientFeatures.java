package heed.learning;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LoanAccount;
import heed.client.fact.RiskBand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the models look at: facts that the profile holds before a contact, and the history of
 * contacts and answers about the action. Gender, marital status, area and poverty are left out on
 * purpose: nobody is to be offered less for them. So is the branch: a new one must be ranked as
 * well.
 */
final class ClientFeatures {
  private static final double TYPICAL_AGE = 42;
  private static final double AGE_SCALE = 15;
  private static final double BALANCE_SCALE = 4;
  private static final double DAYS_A_MONTH = 30.44;
  private static final double TYPICAL_MONTHS = Math.log1p(5);

  /** Logarithms reach to 3, and a ridge takes what is larger for surer. */
  private static final double HALF = 0.5;

  /** Months after which the answer may fall faster or slower than before. */
  private static final int[] BENDS = {1, 2, 3, 6, 12};

  private ClientFeatures() {}

  /** The features of one client for one action on a day. */
  static Features of(Profile profile, String action, LocalDate today) {
    Features.Builder features = new Features.Builder();
    addClient(features, profile.client());
    for (Holding holding : profile.holdings()) {
      addHolding(features, holding);
    }
    addLoans(features, profile, today);
    ActionHistory.of(profile, action, today).addTo(features);
    return features.build();
  }

  private static void addClient(Features.Builder features, Client client) {
    if (client.ageYears() != null) {
      double age = client.ageYears();
      double scaled = (age - TYPICAL_AGE) / AGE_SCALE;
      features.is("age", scaled / 2);
      features.is("age squared", scaled * scaled);
    }
    features.has("occupation " + orUnknown(client.occupation()));
    features.has("education " + orUnknown(client.education()));
    if (client.riskBand() != RiskBand.UNKNOWN) {
      features.is("risk " + client.riskBand(), HALF);
    }
  }

  /** That a code is unknown may tell something too. */
  private static String orUnknown(String code) {
    return code == null ? "unknown" : code;
  }

  private static void addHolding(Features.Builder features, Holding holding) {
    if (!holding.isHeld()) {
      return;
    }
    features.has("holds " + holding.product());
    if (holding.status() == HoldingStatus.IN_DEFAULT) {
      features.has("in default");
    }
    if (holding.balance() != null && holding.family() == Family.CURRENT) {
      double balance = holding.balance();
      features.is("balance", Math.signum(balance) * Math.log1p(Math.abs(balance)) / BALANCE_SCALE);
      if (balance < 0) {
        features.has("overdrawn");
      }
    }
  }

  /**
   * How long ago the last closed loan moved, and how many loans there were. The two together: time
   * weighs otherwise for who borrowed again and again.
   */
  private static void addLoans(Features.Builder features, Profile profile, LocalDate today) {
    int cycle = 0;
    for (LoanAccount loan : profile.loanAccounts()) {
      cycle = Math.max(cycle, loan.cycle() == null ? 0 : loan.cycle());
    }
    double loans = cycle > 0 ? Math.log(cycle) : 0;
    features.is("loans so far", HALF * loans);
    long fewestDays = daysSinceTheLastLoan(profile, today);
    if (fewestDays == Long.MAX_VALUE) {
      return;
    }
    double months = Math.log1p(Math.max(0, fewestDays) / DAYS_A_MONTH);
    features.is("months since the last loan", HALF * months);
    for (int bend : BENDS) {
      features.is(
          "months since the last loan over " + bend, HALF * Math.max(0, months - Math.log1p(bend)));
    }
    features.is("months since the last loan, by loans", HALF * (months - TYPICAL_MONTHS) * loans);
  }

  private static long daysSinceTheLastLoan(Profile profile, LocalDate today) {
    long fewestDays = Long.MAX_VALUE;
    for (Holding holding : profile.holdings()) {
      if (holding.family() == Family.LOAN
          && !holding.isHeld()
          && holding.lastActivityOn() != null) {
        fewestDays = Math.min(fewestDays, ChronoUnit.DAYS.between(holding.lastActivityOn(), today));
      }
    }
    return fewestDays;
  }
}
