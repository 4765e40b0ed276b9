package heed.decision.step;

import static org.assertj.core.api.Assertions.assertThat;

import heed.catalogue.Action;
import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Response;
import heed.decision.model.PropensityQuestion;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import heed.testing.ShippedRulebook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnHistoryTest {
  private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");
  private static final Action ACTION =
      ShippedRulebook.release().catalogue().find("SAVINGS_GOAL").orElseThrow();

  @Test
  void contactsThatReachedNobodyOrThatTheClientBeganDoNotCount() {
    PropensityQuestion question =
        question(
            List.of(
                contact(Direction.OUTBOUND, ContactStatus.REACHED),
                contact(Direction.OUTBOUND, ContactStatus.UNKNOWN),
                contact(Direction.OUTBOUND, ContactStatus.NOT_REACHED),
                contact(Direction.OUTBOUND, ContactStatus.FAILED),
                contact(Direction.INBOUND, ContactStatus.REACHED)),
            List.of());
    assertThat(question.ownContacts()).isEqualTo(2);
    assertThat(question.ownPositives()).isZero();
  }

  @Test
  void severalStepsOfOneYesAreOneAnswerAndStandForAContact() {
    PropensityQuestion question =
        question(List.of(), List.of(answer(Outcome.ACCEPTED), answer(Outcome.CONVERTED)));
    assertThat(question.ownPositives()).isEqualTo(1);
    assertThat(question.ownContacts()).isEqualTo(1);
  }

  private static PropensityQuestion question(List<Contact> contacts, List<Response> responses) {
    Client client =
        new Client("c", null, null, null, null, null, null, null, null, null, null, null, null);
    Profile profile =
        new Profile(
            client, null, null, null, null, contacts, responses, null, null, null, null, null);
    Candidate candidate = new Candidate(ACTION);
    candidate.present(Channel.CALL);
    return OwnHistory.question(candidate, profile, 20);
  }

  private static Contact contact(Direction direction, ContactStatus status) {
    return new Contact(AT, ACTION.code(), Channel.CALL, direction, status, null, null);
  }

  private static Response answer(Outcome outcome) {
    return new Response(AT, ACTION.code(), Channel.CALL, outcome, null);
  }
}
