package heed.client.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
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
import heed.client.fact.MaritalStatus;
import heed.client.fact.Response;
import heed.client.fact.RiskBand;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditOffersTest {
  private static final String HEADING =
      "row_id,wave,risk,female,married,age,rural,province,edhi,grossincome,dependants,dormancy,"
          + "trcount,lastamount,lastterm,branchuse,offer4,applied,tookup,loansize,pstdue_average\n";

  @Test
  void aFormerClientWhoDidNotAnswerStaysFormer() {
    Profile profile = profile("1,1,MEDIUM,1,0,32.25188,0,Gauteng,0,,5,0,3,600,4,CAB,6.75,0,0,0,");
    assertThat(profile.client())
        .isEqualTo(
            new Client(
                "co-00001",
                Gender.FEMALE,
                32,
                Area.URBAN,
                null,
                null,
                null,
                MaritalStatus.UNMARRIED,
                null,
                ClientStatus.CLOSED,
                RiskBand.MEDIUM,
                "CAB",
                null));
    assertThat(profile.household()).isEqualTo(new Household(null, 5, null, null, null, null, null));
    assertThat(profile.holdings()).containsExactly(lastLoan(LocalDate.of(2003, 7, 1)));
    assertThat(profile.loanAccounts())
        .containsExactly(Known.loanAccount("last-loan", null, 600.0, 3));
    assertThat(profile.contacts())
        .containsExactly(
            new Contact(
                Instant.parse("2003-07-01T12:00:00Z"),
                "WINBACK",
                Channel.LETTER,
                Direction.OUTBOUND,
                ContactStatus.SENT,
                "mailing-1",
                null));
    assertThat(profile.responses()).isEmpty();
  }

  @Test
  void whoTookTheOfferUpIsAClientAgainWithANewLoan() {
    Profile profile =
        profile("7,2,LOW,0,1,43.9,1,Limpopo,1,3.1959104,2,7,4,2000,4,CPC,8.25,1,1,1500,0");
    assertThat(profile.client().status()).isEqualTo(ClientStatus.ACTIVE);
    assertThat(profile.client().gender()).isEqualTo(Gender.MALE);
    assertThat(profile.client().ageYears()).isEqualTo(43);
    assertThat(profile.client().area()).isEqualTo(Area.RURAL);
    assertThat(profile.client().education()).isEqualTo("ABOVE_AVERAGE");
    assertThat(profile.household().incomePerMonth()).isEqualTo(3195.9104);
    assertThat(profile.holdings())
        .containsExactly(
            lastLoan(LocalDate.of(2003, 2, 1)),
            new Holding(
                "new-loan",
                "CASH_LOAN",
                Family.LOAN,
                HoldingStatus.ACTIVE,
                LocalDate.of(2003, 9, 1),
                null,
                null,
                null,
                null));
    assertThat(profile.loanAccounts())
        .containsExactly(
            Known.loanAccount("last-loan", null, 2000.0, 4),
            Known.loanAccount("new-loan", null, 1500.0, 5));
    assertThat(profile.responses())
        .extracting(Response::outcome)
        .containsExactly(Outcome.ACCEPTED, Outcome.CONVERTED);
  }

  @Test
  void whatIsEmptyIsUnknown() {
    Profile profile = profile("9,1,HIGH,0,,0,0,Gauteng,0,,,7,,400,4,CPL,8.25,0,0,0,");
    assertThat(profile.client().ageYears()).isNull();
    assertThat(profile.client().maritalStatus()).isEqualTo(MaritalStatus.UNKNOWN);
    assertThat(profile.household()).isNull();
    assertThat(profile.loanAccounts())
        .containsExactly(Known.loanAccount("last-loan", null, 400.0, null));
  }

  @Test
  void theWholeFileHas24557ClientsOfWhom2262AppliedAnd1840TookALoan() throws IOException {
    Map<Outcome, Integer> outcomes = new HashMap<>();
    Map<String, Profile> clients = new HashMap<>();
    SampleFile.read(
        Path.of("samples"),
        new CreditOffers(),
        profile -> {
          clients.put(profile.client().id(), profile);
          profile
              .responses()
              .forEach(response -> outcomes.merge(response.outcome(), 1, Integer::sum));
        });
    assertThat(clients).hasSize(new CreditOffers().rows());
    assertThat(outcomes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Outcome.ACCEPTED, 2_262, Outcome.CONVERTED, 1_840));
  }

  private static Holding lastLoan(LocalDate lastActivityOn) {
    return new Holding(
        "last-loan",
        "CASH_LOAN",
        Family.LOAN,
        HoldingStatus.CLOSED,
        null,
        null,
        null,
        lastActivityOn,
        null);
  }

  private static Profile profile(String row) {
    return new CreditOffers()
        .profile(CsvReader.builder().ofNamedCsvRecord(HEADING + row).iterator().next());
  }
}
