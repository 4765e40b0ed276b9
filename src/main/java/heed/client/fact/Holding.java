package heed.client.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import heed.shared.Ranges;
import java.time.LocalDate;

/**
 * A product that a client has or had.
 *
 * @param account key of the account, unique for the client
 * @param product code of the product, such as {@code SCHOOL_FEES_LOAN}
 * @param balance in the institution's currency, negative when overdrawn, or null
 * @param marginPast12Months what the holding earned the institution in the past 12 months, or null
 */
public record Holding(
    String account,
    String product,
    Family family,
    HoldingStatus status,
    LocalDate openedOn,
    LocalDate closedOn,
    Double balance,
    LocalDate lastActivityOn,
    Double marginPast12Months) {

  public Holding {
    Ranges.present("account", account);
    Ranges.text("account", account, 64);
    Ranges.present("product", product);
    Ranges.code("product", product);
    Ranges.present("family", family);
    Ranges.day("openedOn", openedOn);
    Ranges.day("closedOn", closedOn);
    Ranges.day("lastActivityOn", lastActivityOn);
    Ranges.within("balance", balance, -1e15, 1e15);
    Ranges.within("marginPast12Months", marginPast12Months, -1e15, 1e15);
    status = status == null ? HoldingStatus.ACTIVE : status;
  }

  /** Whether the client has it now: anything but closed. */
  @JsonIgnore
  public boolean isHeld() {
    return status != HoldingStatus.CLOSED;
  }
}
