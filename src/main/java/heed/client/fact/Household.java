package heed.client.fact;

import heed.shared.Ranges;
import java.time.LocalDate;

/**
 * What is known of the household that a client lives in; amounts a month in the institution's
 * currency.
 *
 * @param size persons, 1-60, or null
 * @param dependants persons who live off the client's income, 0-60, or null
 * @param schoolAgeChildren 0-30, or null
 * @param otherDebtPerMonth instalments owed to other lenders, or null
 * @param assessedOn when income, expenses and debts were last assessed, or null for never
 */
public record Household(
    Integer size,
    Integer dependants,
    Integer schoolAgeChildren,
    Double incomePerMonth,
    Double essentialExpensesPerMonth,
    Double otherDebtPerMonth,
    LocalDate assessedOn) {

  public Household {
    Ranges.within("size", size, 1, 60);
    Ranges.within("dependants", dependants, 0, 60);
    Ranges.within("schoolAgeChildren", schoolAgeChildren, 0, 30);
    Ranges.money("incomePerMonth", incomePerMonth);
    Ranges.money("essentialExpensesPerMonth", essentialExpensesPerMonth);
    Ranges.money("otherDebtPerMonth", otherDebtPerMonth);
    Ranges.day("assessedOn", assessedOn);
  }
}
