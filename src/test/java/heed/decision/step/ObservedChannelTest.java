package heed.decision.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heed.client.Profile;
import heed.client.fact.Client;
import heed.client.fact.Contact;
import heed.client.fact.ContactStatus;
import heed.client.fact.Response;
import heed.decision.model.LearningTerms;
import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.ChannelPreference;
import heed.shared.Channel;
import heed.shared.Direction;
import heed.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservedChannelTest {
  private static final double USUAL = 0.1;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LearningTerms TERMS =
      new LearningTerms(20, 1e9, List.of("BEHAVIOUR"), 90, 5, 1.5);

  @Test
  void thatAChannelWasUsedFirstSaysLittle() {
    ChannelPreference adjusted = calls(1, 0, Basis.SEGMENT);
    assertThat(adjusted.basis()).isEqualTo(Basis.SEGMENT);
    assertThat(adjusted.score()).isCloseTo(0.5 * 20 / 21, within(1e-6));
  }

  @Test
  void oneYesOnItSaysLittleToo() {
    ChannelPreference adjusted = calls(1, 1, Basis.DEFAULT);
    assertThat(adjusted.basis()).isEqualTo(Basis.DEFAULT);
    assertThat(adjusted.score()).isCloseTo(0.5 * (1 + 2) / 21 / 0.1, within(1e-6));
  }

  @Test
  void whoSaysYesThereFarMoreOftenThanOthersIsObservedToPreferIt() {
    ChannelPreference adjusted = calls(4, 2, Basis.DEFAULT);
    assertThat(adjusted.basis()).isEqualTo(Basis.OBSERVED);
    assertThat(adjusted.reason()).contains("2 times in 4 contacts");
  }

  @Test
  void whoWasAskedThereInVainAgainAndAgainNoLongerGetsWhatTheSegmentGets() {
    assertThat(calls(9, 0, Basis.SEGMENT).basis()).isEqualTo(Basis.SEGMENT);
    assertThat(calls(11, 0, Basis.SEGMENT).basis()).isEqualTo(Basis.DEFAULT);
  }

  @Test
  void whatTheClientStatedStands() {
    assertThat(calls(50, 0, Basis.STATED)).isEqualTo(told(Basis.STATED));
  }

  private static ChannelPreference calls(int contacts, int yes, Basis basis) {
    List<Contact> called = new ArrayList<>();
    List<Response> said = new ArrayList<>();
    for (int n = 0; n < contacts; n++) {
      Instant at = Instant.parse("2026-11-01T10:00:00Z").minusSeconds(n * 86_400L);
      called.add(
          new Contact(
              at, "DEPOSIT", Channel.CALL, Direction.OUTBOUND, ContactStatus.REACHED, null, null));
      if (n < yes) {
        said.add(new Response(at, "DEPOSIT", Channel.CALL, Outcome.ACCEPTED, null));
        said.add(new Response(at, "DEPOSIT", Channel.CALL, Outcome.CONVERTED, null));
      }
    }
    Client client =
        new Client("c", null, null, null, null, null, null, null, null, null, null, null, null);
    Profile profile =
        new Profile(client, null, null, null, null, called, said, null, null, null, null, null);
    return ObservedChannel.of(profile, TODAY, TERMS)
        .get(Channel.CALL)
        .adjust(told(basis), USUAL, TERMS);
  }

  private static ChannelPreference told(Basis basis) {
    return new ChannelPreference(Channel.CALL, 0.5, basis, "because", "reach.csv:2");
  }
}
