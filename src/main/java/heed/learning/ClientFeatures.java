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
 * purpose: nobody is to be offered less for them.
 */
final class ClientFeatures {
  private static final double TYPICAL_AGE = 42;
  private static final double AGE_SCALE = 15;
  private static final double YOUNG_BELOW = 30;
  private static final double OLD_FROM = 60;
  private static final double AGE_HINGE_SCALE = 10;
  private static final double BALANCE_SCALE = 4;
  private static final double DAYS_A_MONTH = 30.44;
  private static final double TYPICAL_PRINCIPAL = 900;
  private static final double LEAST_PRINCIPAL = 100;

  private ClientFeatures() {}

  /** The features of one client for one action on a day. */
  static Features of(Profile profile, String action, LocalDate today) {
    Features.Builder features = new Features.Builder();
    addClient(features, profile.client());
    for (Holding holding : profile.holdings()) {
      addHolding(features, holding);
    }
    addClosedLoan(features, profile, today);
    addLoans(features, profile);
    ActionHistory.of(profile, action, today).addTo(features);
    return features.build();
  }

  private static void addClient(Features.Builder features, Client client) {
    if (client.ageYears() != null) {
      double age = client.ageYears();
      double scaled = (age - TYPICAL_AGE) / AGE_SCALE;
      features.is("age", scaled);
      features.is("age squared", scaled * scaled);
      features.is("young", Math.max(0, YOUNG_BELOW - age) / AGE_HINGE_SCALE);
      features.is("old", Math.max(0, age - OLD_FROM) / AGE_HINGE_SCALE);
    }
    features.has("occupation " + client.occupation());
    features.has("education " + client.education());
    if (client.riskBand() != RiskBand.UNKNOWN) {
      features.has("risk " + client.riskBand());
    }
    if (client.branch() != null) {
      features.has("branch " + client.branch());
    }
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

  /** How long ago the last closed loan moved. */
  private static void addClosedLoan(Features.Builder features, Profile profile, LocalDate today) {
    long fewestDays = Long.MAX_VALUE;
    for (Holding holding : profile.holdings()) {
      if (holding.family() == Family.LOAN
          && !holding.isHeld()
          && holding.lastActivityOn() != null) {
        fewestDays = Math.min(fewestDays, ChronoUnit.DAYS.between(holding.lastActivityOn(), today));
      }
    }
    if (fewestDays != Long.MAX_VALUE) {
      features.is("months since the last loan", Math.log1p(Math.max(0, fewestDays) / DAYS_A_MONTH));
    }
  }

  private static void addLoans(Features.Builder features, Profile profile) {
    int cycle = 0;
    double principal = 0;
    for (LoanAccount loan : profile.loanAccounts()) {
      cycle = Math.max(cycle, loan.cycle() == null ? 0 : loan.cycle());
      principal = Math.max(principal, loan.principal() == null ? 0 : loan.principal());
    }
    if (cycle > 0) {
      features.is("loans so far", Math.log(cycle));
    }
    if (principal > 0) {
      features.is(
          "largest loan", Math.log(Math.max(LEAST_PRINCIPAL, principal) / TYPICAL_PRINCIPAL));
    }
  }
}
