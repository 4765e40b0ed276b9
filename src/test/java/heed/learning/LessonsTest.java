package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.ClientStatus;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Family;
import heed.client.fact.Holding;
import heed.client.fact.HoldingStatus;
import heed.client.fact.Response;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {
  private static final Instant MARCH = Instant.parse("2026-03-10T12:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-10T12:00:00Z");

  @Test
  void anAnswerBelongsToTheLastContactBeforeIt() {
    List<Lesson> lessons =
        Lessons.all(
            profile(
                List.of(),
                List.of(call(MARCH, 1), call(JUNE, 1)),
                List.of(answer(MARCH, Outcome.DECLINED), answer(JUNE, Outcome.CONVERTED))),
            "DEPOSIT");
    assertThat(lessons).extracting(Lesson::positive).containsExactly(false, true);
  }

  @Test
  void nothingOfTheContactOrAfterItIsKnownBefore() {
    Holding opened = holding("new", HoldingStatus.ACTIVE, LocalDate.of(2026, 6, 10));
    Holding older = holding("old", HoldingStatus.CLOSED, LocalDate.of(2025, 1, 1));
    Lesson lesson =
        Lessons.last(
                profile(
                    List.of(opened, older),
                    List.of(call(MARCH, 1), call(JUNE, 1)),
                    List.of(answer(MARCH, Outcome.DECLINED), answer(JUNE, Outcome.CONVERTED))))
            .orElseThrow();
    Profile before = lesson.before();
    assertThat(before.holdings()).containsExactly(older);
    assertThat(before.client().status()).isEqualTo(ClientStatus.CLOSED);
    assertThat(before.contacts()).extracting(Contact::at).containsExactly(MARCH);
    assertThat(before.responses()).extracting(Response::outcome).containsExactly(Outcome.DECLINED);
  }

  @Test
  void theFourthCallOfACampaignSaysThatThereWereThree() {
    Lesson lesson =
        Lessons.last(profile(List.of(), List.of(call(JUNE, 4)), List.of())).orElseThrow();
    assertThat(lesson.before().contacts()).extracting(Contact::nth).containsExactly(3);
    assertThat(lesson.before().contacts().get(0).at()).isBefore(JUNE);
  }

  @Test
  void aLessonKnowsTheHowManiethContactItWas() {
    Profile profile = profile(List.of(), List.of(call(MARCH, 2), call(JUNE, 1)), List.of());
    List<Lesson> lessons = Lessons.all(profile, "DEPOSIT");
    assertThat(lessons).extracting(lesson -> lesson.nth(90)).containsExactly(2, 1);
    assertThat(lessons).extracting(lesson -> lesson.nth(120)).containsExactly(2, 3);
  }

  @Test
  void whoWasNotReachedTeachesNothing() {
    Contact missed =
        new Contact(
            JUNE, "DEPOSIT", Channel.CALL, Direction.OUTBOUND, ContactStatus.NOT_REACHED, null, 1);
    assertThat(Lessons.last(profile(List.of(), List.of(missed), List.of()))).isEmpty();
  }

  private static Profile profile(
      List<Holding> holdings, List<Contact> contacts, List<Response> responses) {
    Client client =
        new Client("c", null, 40, null, null, null, null, null, null, null, null, null, null);
    return new Profile(
        client, null, null, holdings, null, contacts, responses, null, null, null, null, null);
  }

  private static Holding holding(String account, HoldingStatus status, LocalDate openedOn) {
    return new Holding(
        account, "CASH_LOAN", Family.LOAN, status, openedOn, null, null, openedOn, null);
  }

  private static Contact call(Instant at, int nth) {
    return new Contact(
        at,
        "DEPOSIT",
        Channel.CALL,
        Direction.OUTBOUND,
        ContactStatus.REACHED,
        "campaign-" + at,
        nth);
  }

  private static Response answer(Instant at, Outcome outcome) {
    return new Response(at, "DEPOSIT", Channel.CALL, outcome, null);
  }
}
