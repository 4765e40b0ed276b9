package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Response;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnTallyTest {
  private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");
  private static final LocalDate THAT_DAY = LocalDate.of(2026, 11, 1);

  @Test
  void contactsThatReachedNobodyOrThatTheClientBeganDoNotCount() {
    OwnTally tally =
        tally(
            THAT_DAY,
            List.of(
                contact(Direction.OUTBOUND, ContactStatus.REACHED),
                contact(Direction.OUTBOUND, ContactStatus.UNKNOWN),
                contact(Direction.OUTBOUND, ContactStatus.NOT_REACHED),
                contact(Direction.OUTBOUND, ContactStatus.FAILED),
                contact(Direction.INBOUND, ContactStatus.REACHED)),
            List.of());
    assertThat(tally).isEqualTo(new OwnTally(2, 0));
  }

  @Test
  void severalStepsOfOneYesAreOneAnswerAndStandForAContact() {
    assertThat(
            tally(
                THAT_DAY, List.of(), List.of(answer(Outcome.ACCEPTED), answer(Outcome.CONVERTED))))
        .isEqualTo(new OwnTally(1, 1));
  }

  @Test
  void whatHappenedAHalfLifeAgoCountsHalf() {
    OwnTally tally =
        tally(
            THAT_DAY.plusDays(365),
            List.of(contact(Direction.OUTBOUND, ContactStatus.REACHED)),
            List.of(answer(Outcome.CONVERTED)));
    assertThat(tally.contacts()).isCloseTo(0.5, within(1e-12));
    assertThat(tally.positives()).isCloseTo(0.5, within(1e-12));
  }

  private static OwnTally tally(LocalDate today, List<Contact> contacts, List<Response> responses) {
    Client client =
        new Client("c", null, null, null, null, null, null, null, null, null, null, null, null);
    Profile profile =
        new Profile(
            client, null, null, null, null, contacts, responses, null, null, null, null, null);
    return OwnTally.of(profile, "SAVINGS_GOAL", today, new Smoothing(20, 365));
  }

  private static Contact contact(Direction direction, ContactStatus status) {
    return new Contact(AT, "SAVINGS_GOAL", Channel.CALL, direction, status, null, null);
  }

  private static Response answer(Outcome outcome) {
    return new Response(AT, "SAVINGS_GOAL", Channel.CALL, outcome, null);
  }
}
