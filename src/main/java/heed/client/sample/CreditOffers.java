package heed.client.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heed.client.Profile;
import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.ClientStatus;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.Household;
import heed.client.fact.LoanAccount;
import heed.client.fact.MaritalStatus;
import heed.client.fact.Response;
import heed.client.fact.RiskBand;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Former clients of a South African cash lender who were mailed an offer (Karlan, Zinman 2008). How
 * each column is understood stands in {@code samples/README.md}.
 */
final class CreditOffers implements SampleSet {
  private static final String ACTION = "WINBACK";
  private static final String PRODUCT = "CASH_LOAN";
  private static final String LAST_LOAN = "last-loan";
  private static final String NEW_LOAN = "new-loan";

  /** Two mailings within July to October 2003; their days are nominal. */
  private static final LocalDate FIRST_WAVE = LocalDate.of(2003, 7, 1);

  private static final LocalDate SECOND_WAVE = LocalDate.of(2003, 9, 1);

  @Override
  public String name() {
    return "credit-offers";
  }

  @Override
  public String file() {
    return "credit_offers_waves_1_2.csv.gz";
  }

  @Override
  public char separator() {
    return ',';
  }

  @Override
  public int rows() {
    return 24_557;
  }

  @Override
  public Profile profile(NamedCsvRecord given) {
    LocalDate mailedOn = isOne(given, "wave") ? FIRST_WAVE : SECOND_WAVE;
    return new Profile(
        client(given),
        null,
        household(given),
        holdings(given, mailedOn),
        loanAccounts(given),
        List.of(letter(given, mailedOn)),
        responses(given, mailedOn),
        null,
        null,
        null,
        null,
        null);
  }

  private static Client client(NamedCsvRecord given) {
    return new Client(
        "co-%05d".formatted(Integer.parseInt(given.getField("row_id"))),
        isOne(given, "female") ? Gender.FEMALE : Gender.MALE,
        age(given),
        isOne(given, "rural") ? Area.RURAL : Area.URBAN,
        null,
        null,
        isOne(given, "edhi") ? "ABOVE_AVERAGE" : null,
        maritalStatus(given.getField("married")),
        null,
        isOne(given, "tookup") ? ClientStatus.ACTIVE : ClientStatus.CLOSED,
        RiskBand.valueOf(given.getField("risk")),
        given.getField("branchuse"),
        null);
  }

  private static Household household(NamedCsvRecord given) {
    Integer dependants = numberOrNull(given, "dependants");
    String thousandsPerMonth = given.getField("grossincome");
    if (dependants == null && thousandsPerMonth.isEmpty()) {
      return null;
    }
    Double incomePerMonth =
        thousandsPerMonth.isEmpty()
            ? null
            : new BigDecimal(thousandsPerMonth).movePointRight(3).doubleValue();
    return new Household(null, dependants, null, incomePerMonth, null, null, null);
  }

  private static List<Holding> holdings(NamedCsvRecord given, LocalDate mailedOn) {
    List<Holding> holdings = new ArrayList<>();
    LocalDate lastActivityOn = mailedOn.minusMonths(Integer.parseInt(given.getField("dormancy")));
    holdings.add(
        new Holding(
            LAST_LOAN,
            PRODUCT,
            Family.LOAN,
            HoldingStatus.CLOSED,
            null,
            null,
            null,
            lastActivityOn,
            null));
    if (isOne(given, "tookup")) {
      holdings.add(
          new Holding(
              NEW_LOAN,
              PRODUCT,
              Family.LOAN,
              HoldingStatus.ACTIVE,
              mailedOn,
              null,
              null,
              null,
              null));
    }
    return holdings;
  }

  private static List<LoanAccount> loanAccounts(NamedCsvRecord given) {
    List<LoanAccount> loans = new ArrayList<>();
    Integer loansBefore = numberOrNull(given, "trcount");
    loans.add(Known.loanAccount(LAST_LOAN, null, amount(given, "lastamount"), loansBefore));
    if (isOne(given, "tookup")) {
      Integer cycle = loansBefore == null ? null : loansBefore + 1;
      loans.add(Known.loanAccount(NEW_LOAN, null, amount(given, "loansize"), cycle));
    }
    return loans;
  }

  private static Contact letter(NamedCsvRecord given, LocalDate mailedOn) {
    return new Contact(
        Known.noon(mailedOn),
        ACTION,
        Channel.LETTER,
        Direction.OUTBOUND,
        ContactStatus.SENT,
        "mailing-" + given.getField("wave"),
        null);
  }

  private static List<Response> responses(NamedCsvRecord given, LocalDate mailedOn) {
    List<Response> responses = new ArrayList<>();
    if (isOne(given, "applied")) {
      responses.add(answer(mailedOn, Outcome.ACCEPTED));
    }
    if (isOne(given, "tookup")) {
      responses.add(answer(mailedOn, Outcome.CONVERTED));
    }
    return responses;
  }

  /** An application was made at a branch or by telephone: the data does not say, so no channel. */
  private static Response answer(LocalDate mailedOn, Outcome outcome) {
    return new Response(Known.noon(mailedOn), ACTION, null, outcome, null);
  }

  /** Age 0 stands where nothing is known of the person: marital status is missing too. */
  private static Integer age(NamedCsvRecord given) {
    int years = (int) Math.floor(Double.parseDouble(given.getField("age")));
    return years == 0 ? null : years;
  }

  private static MaritalStatus maritalStatus(String married) {
    return switch (married) {
      case "1" -> MaritalStatus.MARRIED;
      case "0" -> MaritalStatus.UNMARRIED;
      default -> null;
    };
  }

  private static Double amount(NamedCsvRecord given, String column) {
    return Double.valueOf(given.getField(column));
  }

  private static Integer numberOrNull(NamedCsvRecord given, String column) {
    String text = given.getField(column);
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  private static boolean isOne(NamedCsvRecord given, String column) {
    return given.getField(column).equals("1");
  }
}
