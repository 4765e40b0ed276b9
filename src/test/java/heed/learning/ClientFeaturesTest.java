package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.Profile;
import heed.client.fact.Area;
import heed.client.fact.Client;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Family;
import heed.client.fact.Gender;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.LoanAccount;
import heed.client.fact.MaritalStatus;
import heed.client.fact.Response;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientFeaturesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

  @Test
  void genderMaritalStatusAndAreaChangeNothing() {
    assertThat(features(client(Gender.FEMALE, MaritalStatus.WIDOWED, Area.RURAL)).names())
        .isEqualTo(features(client(Gender.MALE, MaritalStatus.MARRIED, Area.URBAN)).names());
  }

  @Test
  void ofAClientOfWhomNothingIsKnownOnlyThatIsSeen() {
    Client unknown =
        new Client("c", null, null, null, null, null, null, null, null, null, null, null, null);
    assertThat(features(unknown).names())
        .containsExactly("occupation unknown", "education unknown");
  }

  @Test
  void theLastAnswerAndItsAgeAreSeen() {
    assertThat(names(List.of(), List.of(answer("2026-03-10T12:00:00Z", Outcome.CONVERTED))))
        .contains("said yes", "said yes 80 days ago");
    assertThat(names(List.of(), List.of(answer("2025-03-10T12:00:00Z", Outcome.DECLINED))))
        .contains("said no", "said no 365 days ago");
  }

  @Test
  void contactsInVainCountSinceTheLastAnswerOnly() {
    Contact call =
        new Contact(
            Instant.parse("2026-06-01T12:00:00Z"),
            "DEPOSIT",
            Channel.CALL,
            Direction.OUTBOUND,
            ContactStatus.REACHED,
            null,
            3);
    assertThat(names(List.of(call), List.of())).contains("asked in vain");
    assertThat(names(List.of(call), List.of(answer("2026-06-01T12:00:00Z", Outcome.DECLINED))))
        .doesNotContain("asked in vain");
  }

  @Test
  void timeSinceTheLastLoanWeighsOtherwiseForRepeatBorrowers() {
    assertThat(borrower(1).names())
        .contains("months since the last loan")
        .doesNotContain("months since the last loan, by loans");
    assertThat(borrower(4).names()).contains("months since the last loan, by loans");
  }

  private static Features borrower(int cycle) {
    Holding loan =
        new Holding(
            "l1",
            "CASH_LOAN",
            Family.LOAN,
            HoldingStatus.CLOSED,
            null,
            null,
            null,
            TODAY.minusMonths(3),
            null);
    LoanAccount account =
        new LoanAccount("l1", null, null, null, null, null, null, null, cycle, null, null, false);
    Profile profile =
        new Profile(
            client(null, null, null),
            null,
            null,
            List.of(loan),
            List.of(account),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return ClientFeatures.of(profile, "WINBACK", TODAY);
  }

  private static List<String> names(List<Contact> contacts, List<Response> responses) {
    Profile profile =
        new Profile(
            client(null, null, null),
            null,
            null,
            null,
            null,
            contacts,
            responses,
            null,
            null,
            null,
            null,
            null);
    return ClientFeatures.of(profile, "DEPOSIT", TODAY).names();
  }

  private static Features features(Client client) {
    Profile profile =
        new Profile(client, null, null, null, null, null, null, null, null, null, null, null);
    return ClientFeatures.of(profile, "DEPOSIT", TODAY);
  }

  private static Client client(Gender gender, MaritalStatus maritalStatus, Area area) {
    return new Client(
        "c", gender, 30, area, null, "STUDENT", null, maritalStatus, null, null, null, null, null);
  }

  private static Response answer(String at, Outcome outcome) {
    return new Response(Instant.parse(at), "DEPOSIT", Channel.CALL, outcome, null);
  }
}
