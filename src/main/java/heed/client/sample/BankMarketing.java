package heed.client.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.ClientStatus;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LoanAccount;
import heed.client.fact.MaritalStatus;
import heed.client.fact.Response;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Telephone campaigns of a Portuguese bank for a term deposit (Moro, Rita, Cortez 2014). The column
 * {@code duration} is known only after the call and is never read. How each column is understood
 * stands in {@code samples/README.md}.
 */
final class BankMarketing implements SampleSet {
  private static final String ACTION = "TERM_DEPOSIT";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private YearMonth month = YearMonth.of(2008, 5);
  private int row;

  @Override
  public String name() {
    return "bank-marketing";
  }

  @Override
  public String file() {
    return "bank-full.csv.gz";
  }

  @Override
  public char separator() {
    return ';';
  }

  @Override
  public int rows() {
    return 45_211;
  }

  @Override
  public Profile profile(NamedCsvRecord given) {
    String id = "bm-%05d".formatted(++row);
    LocalDate calledOn = dateOf(given);
    return new Profile(
        client(id, given),
        null,
        null,
        holdings(given, calledOn),
        loanAccounts(given),
        contacts(given, calledOn),
        responses(given, calledOn),
        null,
        null,
        null,
        null,
        null);
  }

  private static Client client(String id, NamedCsvRecord given) {
    return new Client(
        id,
        null,
        Integer.valueOf(given.getField("age")),
        null,
        null,
        occupation(given.getField("job")),
        codeOrNull(given.getField("education")),
        MaritalStatus.valueOf(code(given.getField("marital"))),
        null,
        ClientStatus.ACTIVE,
        null,
        null,
        null);
  }

  private static List<Holding> holdings(NamedCsvRecord given, LocalDate calledOn) {
    List<Holding> holdings = new ArrayList<>();
    holdings.add(
        new Holding(
            "current",
            "CURRENT_ACCOUNT",
            Family.CURRENT,
            HoldingStatus.ACTIVE,
            null,
            null,
            Double.valueOf(given.getField("balance")),
            null,
            null));
    if (isYes(given, "housing")) {
      holdings.add(Known.loan("housing", "HOUSING_LOAN", HoldingStatus.ACTIVE));
    }
    if (isYes(given, "loan")) {
      holdings.add(Known.loan("personal", "PERSONAL_LOAN", HoldingStatus.ACTIVE));
    }
    if (isYes(given, "default")) {
      holdings.add(Known.loan("default", "CREDIT_IN_DEFAULT", HoldingStatus.IN_DEFAULT));
    }
    if (isYes(given, "y")) {
      holdings.add(
          new Holding(
              "deposit",
              ACTION,
              Family.TERM_DEPOSIT,
              HoldingStatus.ACTIVE,
              calledOn,
              null,
              null,
              null,
              null));
    }
    return holdings;
  }

  private static List<LoanAccount> loanAccounts(NamedCsvRecord given) {
    List<LoanAccount> loans = new ArrayList<>();
    if (isYes(given, "housing")) {
      loans.add(Known.loanAccount("housing", "HOUSING", null, null));
    }
    if (isYes(given, "loan")) {
      loans.add(Known.loanAccount("personal", "PERSONAL", null, null));
    }
    return loans;
  }

  private static List<Contact> contacts(NamedCsvRecord given, LocalDate calledOn) {
    List<Contact> contacts = new ArrayList<>();
    contacts.add(call(calledOn, "bank-" + YearMonth.from(calledOn), number(given, "campaign")));
    if (wasCalledBefore(given)) {
      contacts.add(call(calledBefore(given, calledOn), "bank-earlier", number(given, "previous")));
    }
    return contacts;
  }

  private static List<Response> responses(NamedCsvRecord given, LocalDate calledOn) {
    List<Response> responses = new ArrayList<>();
    responses.add(answer(calledOn, isYes(given, "y")));
    if (wasCalledBefore(given)) {
      LocalDate before = calledBefore(given, calledOn);
      switch (given.getField("poutcome")) {
        case "success" -> responses.add(answer(before, true));
        case "failure" -> responses.add(answer(before, false));
        default -> {} // "other" and "unknown" say nothing of an answer
      }
    }
    return responses;
  }

  private static Contact call(LocalDate on, String campaign, int nth) {
    return new Contact(
        Known.noon(on),
        ACTION,
        Channel.CALL,
        Direction.OUTBOUND,
        ContactStatus.REACHED,
        campaign,
        nth);
  }

  private static Response answer(LocalDate on, boolean subscribed) {
    return new Response(
        Known.noon(on),
        ACTION,
        Channel.CALL,
        subscribed ? Outcome.CONVERTED : Outcome.DECLINED,
        null);
  }

  private static boolean wasCalledBefore(NamedCsvRecord given) {
    return number(given, "pdays") >= 0;
  }

  private static LocalDate calledBefore(NamedCsvRecord given, LocalDate calledOn) {
    return calledOn.minusDays(number(given, "pdays"));
  }

  /** Rows are in date order without a year: a smaller month begins the next one. */
  private LocalDate dateOf(NamedCsvRecord given) {
    int written = MONTHS.indexOf(given.getField("month")) + 1;
    month = YearMonth.of(month.getYear() + (written < month.getMonthValue() ? 1 : 0), written);
    return month.atDay(number(given, "day"));
  }

  private static int number(NamedCsvRecord given, String column) {
    return Integer.parseInt(given.getField(column));
  }

  private static boolean isYes(NamedCsvRecord given, String column) {
    return given.getField(column).equals("yes");
  }

  private static String occupation(String job) {
    return job.equals("admin.") ? "ADMINISTRATION" : codeOrNull(job);
  }

  private static String codeOrNull(String text) {
    return text.equals("unknown") ? null : code(text);
  }

  private static String code(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
