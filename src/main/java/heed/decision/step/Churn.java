package heed.decision.step;

import heed.client.Profile;
import heed.client.fact.ClientStatus;
import heed.client.fact.Complaint;
import heed.client.fact.ComplaintStatus;
import heed.client.fact.Holding;
import heed.rulebook.sheet.Parameters;
import java.time.LocalDate;

/**
 * How likely a client is to leave within 12 months: the institution's yearly base rate times a
 * factor for each warning sign, kept within 0.01-0.95. One who has left is at 1.
 */
final class Churn {
  private static final double LOWEST = 0.01;
  private static final double HIGHEST = 0.95;

  private Churn() {}

  static double likelihood(Profile profile, Parameters parameters, LocalDate today) {
    if (profile.client().status() == ClientStatus.CLOSED) {
      return 1;
    }
    double likelihood = parameters.number("churnBasePerYear");
    if (profile.holdings().stream().filter(Holding::isHeld).count() == 1) {
      likelihood *= parameters.number("churnFactorSingleHolding");
    }
    if (hasOpenComplaint(profile)) {
      likelihood *= parameters.number("churnFactorOpenComplaint");
    }
    if (isInactive(profile, parameters, today)) {
      likelihood *= parameters.number("churnFactorInactive");
    }
    Integer tenureMonths = profile.client().tenureMonths();
    if (tenureMonths != null && tenureMonths >= parameters.number("longTenureMonths")) {
      likelihood *= parameters.number("churnFactorLongTenure");
    }
    return Math.min(HIGHEST, Math.max(LOWEST, likelihood));
  }

  static boolean hasOpenComplaint(Profile profile) {
    for (Complaint complaint : profile.complaints()) {
      if (complaint.status() == ComplaintStatus.OPEN) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last movement on anything held is known and long ago. */
  private static boolean isInactive(Profile profile, Parameters parameters, LocalDate today) {
    LocalDate last = null;
    for (Holding holding : profile.holdings()) {
      LocalDate moved = holding.lastActivityOn();
      if (moved != null && holding.isHeld() && (last == null || moved.isAfter(last))) {
        last = moved;
      }
    }
    return last != null
        && last.isBefore(today.minusMonths((long) parameters.number("inactiveAfterMonths")));
  }
}
