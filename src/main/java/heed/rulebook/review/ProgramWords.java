package heed.rulebook.review;

import java.util.Set;

/**
 * Words that the program knows by itself, so that the rulebook may name them though no rule does. A
 * test holds them against the code of the funnel.
 */
final class ProgramWords {
  /** The parameters that formulas and guards read. */
  static final Set<String> PARAMETERS =
      Set.of(
          "adultAgeFrom",
          "assessmentFreshDays",
          "capacityLimitShare",
          "channelObservedFrom",
          "churnBasePerYear",
          "churnFactorInactive",
          "churnFactorLongTenure",
          "churnFactorOpenComplaint",
          "churnFactorSingleHolding",
          "claimHoldsHours",
          "contactCostApp",
          "contactCostBranch",
          "contactCostCall",
          "contactCostEmail",
          "contactCostGroupMeeting",
          "contactCostLetter",
          "contactCostOfficerVisit",
          "contactCostPoster",
          "contactCostSms",
          "contactCostUssd",
          "contactCostWhatsapp",
          "costToServePerYear",
          "currency",
          "discountPerYear",
          "experienceHalfLife",
          "experienceSchemes",
          "explorationShare",
          "fitWeight",
          "frequencyWeight",
          "frequencyWindow",
          "holdOutCampaign",
          "holdOutShare",
          "horizonMonths",
          "inactiveAfterMonths",
          "institutionName",
          "longTenureMonths",
          "lossRateInDefault",
          "lossRateRiskHigh",
          "lossRateRiskLow",
          "lossRateRiskMedium",
          "lossRateRiskUnknown",
          "marginFlatLoan",
          "marginFlatOther",
          "marginFlatTermDeposit",
          "marginRateCurrent",
          "marginRateLoan",
          "marginRateSavings",
          "marginRateTermDeposit",
          "marketingWithoutRecordedConsent",
          "nearEqualWithin",
          "priorWeight",
          "reasonsThatPauseSales",
          "socialRate",
          "tierHighFrom",
          "tierMediumFrom",
          "timeZone");

  /** The codes that guards drop actions with. */
  static final Set<String> CODES =
      Set.of(
          "CONTACT_LIMIT",
          "IN_ARREARS",
          "MINOR",
          "NOT_CONCLUDED",
          "NOT_NOW",
          "NOT_ON_THIS_CHANNEL",
          "NO_CHANNEL",
          "NO_CONSENT",
          "NO_FIT",
          "NO_PROFILING",
          "NO_SCRIPT",
          "OPEN_COMPLAINT",
          "OVER_CAPACITY",
          "PAST_LIMIT",
          "REFER_FOR_ASSESSMENT",
          "SUPPRESSED");

  private ProgramWords() {}
}
