package heed.console.desk;

import java.util.List;

/** Why clients call or come: the reasons that the shipped rules know, as pages offer them. */
public final class CallReasons {
  public static final List<String> ALL =
      List.of(
          "balance-enquiry",
          "statement",
          "transfer",
          "bill-payment",
          "app-help",
          "loan-enquiry",
          "deposit-enquiry",
          "insurance-enquiry",
          "school-fees",
          "payment-difficulty",
          "complaint",
          "card-lost",
          "close-account",
          "bereavement",
          "insurance-claim");

  private CallReasons() {}
}
