package heed.client.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankMarketingTest {
  private static final String HEADING =
      "age;job;marital;education;default;balance;housing;loan;contact;day;month;duration;campaign;"
          + "pdays;previous;poutcome;y\n";

  @Test
  void aRowThatKnowsLittleBecomesAProfileThatKnowsLittle() {
    Profile profile =
        profile("33;unknown;single;unknown;no;-7;no;no;unknown;5;may;151;1;-1;0;unknown;no");
    assertThat(profile.client())
        .isEqualTo(
            new Client(
                "bm-00001",
                null,
                33,
                null,
                null,
                null,
                null,
                MaritalStatus.SINGLE,
                null,
                ClientStatus.ACTIVE,
                null,
                null,
                null));
    assertThat(profile.household()).isNull();
    assertThat(profile.holdings()).containsExactly(currentAccount(-7));
    assertThat(profile.loanAccounts()).isEmpty();
    assertThat(profile.contacts()).containsExactly(call("2008-05-05", "bank-2008-05", 1));
    assertThat(profile.responses()).containsExactly(response("2008-05-05", Outcome.DECLINED));
    assertThat(profile.consents()).isEmpty();
  }

  @Test
  void aFullRowTellsItsLoansItsDefaultBothCampaignsAndTheDeposit() {
    Profile profile =
        profile("60;admin.;married;tertiary;yes;2143;yes;yes;cellular;19;nov;9;4;92;3;success;yes");
    assertThat(profile.client().occupation()).isEqualTo("ADMINISTRATION");
    assertThat(profile.client().education()).isEqualTo("TERTIARY");
    assertThat(profile.holdings())
        .containsExactly(
            currentAccount(2143),
            Known.loan("housing", "HOUSING_LOAN", HoldingStatus.ACTIVE),
            Known.loan("personal", "PERSONAL_LOAN", HoldingStatus.ACTIVE),
            Known.loan("default", "CREDIT_IN_DEFAULT", HoldingStatus.IN_DEFAULT),
            new Holding(
                "deposit",
                "TERM_DEPOSIT",
                Family.TERM_DEPOSIT,
                HoldingStatus.ACTIVE,
                LocalDate.of(2008, 11, 19),
                null,
                null,
                null,
                null));
    assertThat(profile.loanAccounts())
        .extracting(LoanAccount::purpose)
        .containsExactly("HOUSING", "PERSONAL");
    assertThat(profile.contacts())
        .containsExactly(
            call("2008-11-19", "bank-2008-11", 4), call("2008-08-19", "bank-earlier", 3));
    assertThat(profile.responses())
        .containsExactly(
            response("2008-11-19", Outcome.CONVERTED), response("2008-08-19", Outcome.CONVERTED));
  }

  @Test
  void anEarlierFailureIsADeclineAndAnythingElseIsNoAnswer() {
    String row = "60;blue-collar;married;primary;no;0;no;no;cellular;19;nov;9;4;92;3;%s;no";
    assertThat(profile(row.formatted("failure")).responses())
        .contains(response("2008-08-19", Outcome.DECLINED));
    assertThat(profile(row.formatted("other")).responses()).hasSize(1);
    assertThat(profile(row.formatted("unknown")).client().occupation()).isEqualTo("BLUE_COLLAR");
  }

  @Test
  void aSmallerMonthBeginsTheNextYear() {
    String row = "60;retired;married;primary;no;0;no;no;cellular;2;%s;9;4;-1;0;unknown;no\n";
    assertThat(
            profiles(row.formatted("may") + row.formatted("dec") + row.formatted("jan")).stream()
                .map(BankMarketingTest::calledOn))
        .containsExactly(
            LocalDate.of(2008, 5, 2), LocalDate.of(2008, 12, 2), LocalDate.of(2009, 1, 2));
  }

  @Test
  void durationIsNeverRead() {
    String known = "60;retired;married;primary;no;0;no;no;cellular;2;may;%s;4;-1;0;unknown;no";
    assertThat(profile(known.formatted("not a number"))).isEqualTo(profile(known.formatted("9")));
    String withoutColumn = HEADING.replace("duration;", "") + known.replace("%s;", "");
    assertThat(read(withoutColumn).get(0)).isEqualTo(profile(known.formatted("9")));
  }

  @Test
  void theWholeFileHas45211ClientsOn561DatesOf30MonthsWithoutInversion() throws IOException {
    List<LocalDate> dates = new ArrayList<>();
    HashSet<String> ids = new HashSet<>();
    SampleFile.read(
        Path.of("samples"),
        new BankMarketing(),
        profile -> {
          dates.add(calledOn(profile));
          ids.add(profile.client().id());
        });
    assertThat(ids).hasSize(new BankMarketing().rows()).contains("bm-00001", "bm-45211");
    assertThat(dates).isSorted();
    assertThat(new HashSet<>(dates)).hasSize(561);
    assertThat(dates.stream().map(YearMonth::from).distinct()).hasSize(30);
    assertThat(dates.get(0)).isEqualTo("2008-05-05");
    assertThat(dates.get(dates.size() - 1)).isEqualTo("2010-11-17");
  }

  private static Holding currentAccount(double balance) {
    return new Holding(
        "current",
        "CURRENT_ACCOUNT",
        Family.CURRENT,
        HoldingStatus.ACTIVE,
        null,
        null,
        balance,
        null,
        null);
  }

  private static Contact call(String on, String campaign, int nth) {
    return new Contact(
        Instant.parse(on + "T12:00:00Z"),
        "TERM_DEPOSIT",
        Channel.CALL,
        Direction.OUTBOUND,
        ContactStatus.REACHED,
        campaign,
        nth);
  }

  private static Response response(String on, Outcome outcome) {
    return new Response(
        Instant.parse(on + "T12:00:00Z"), "TERM_DEPOSIT", Channel.CALL, outcome, null);
  }

  private static LocalDate calledOn(Profile profile) {
    return LocalDate.ofInstant(profile.contacts().get(0).at(), ZoneOffset.UTC);
  }

  private static Profile profile(String row) {
    return profiles(row).get(0);
  }

  private static List<Profile> profiles(String rows) {
    return read(HEADING + rows);
  }

  private static List<Profile> read(String file) {
    BankMarketing set = new BankMarketing();
    CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().fieldSeparator(set.separator()).ofNamedCsvRecord(file);
    return rows.stream().map(set::profile).toList();
  }
}
