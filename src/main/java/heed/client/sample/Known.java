package heed.client.sample;

import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LoanAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Facts of which only this much is known. */
final class Known {
  private Known() {}

  static Holding loan(String account, String product, HoldingStatus status) {
    return new Holding(account, product, Family.LOAN, status, null, null, null, null, null);
  }

  static LoanAccount loanAccount(String account, String purpose, Double principal, Integer cycle) {
    return new LoanAccount(
        account, purpose, principal, null, null, null, null, null, cycle, null, null, false);
  }

  /** The data knows days, not hours: the middle of the day in UTC. */
  static Instant noon(LocalDate on) {
    return on.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
