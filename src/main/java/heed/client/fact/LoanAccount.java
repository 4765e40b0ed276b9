package heed.client.fact;

import heed.shared.Ranges;
import java.time.LocalDate;

/**
 * The credit side of a holding of family {@link Family#LOAN}.
 *
 * @param account the holding's account
 * @param purpose code of what the loan was taken for, such as {@code SCHOOL_FEES}, or null
 * @param paidShare share of the principal that is repaid, 0-1, or null
 * @param daysPastDue 0 when on time, or null
 * @param cycle how many loans the client has had, this one included, 1-200, or null
 * @param timesRescheduled 0-50, or null
 */
public record LoanAccount(
    String account,
    String purpose,
    Double principal,
    Double outstanding,
    Double instalmentPerMonth,
    Double paidShare,
    Integer daysPastDue,
    Integer worstDaysPastDue12Months,
    Integer cycle,
    LocalDate maturesOn,
    Integer timesRescheduled,
    boolean writtenOff) {

  public LoanAccount {
    Ranges.present("account", account);
    Ranges.text("account", account, 64);
    Ranges.code("purpose", purpose);
    Ranges.money("principal", principal);
    Ranges.money("outstanding", outstanding);
    Ranges.money("instalmentPerMonth", instalmentPerMonth);
    Ranges.within("paidShare", paidShare, 0, 1);
    Ranges.within("daysPastDue", daysPastDue, 0, 36_500);
    Ranges.within("worstDaysPastDue12Months", worstDaysPastDue12Months, 0, 36_500);
    Ranges.within("cycle", cycle, 1, 200);
    Ranges.day("maturesOn", maturesOn);
    Ranges.within("timesRescheduled", timesRescheduled, 0, 50);
  }
}
