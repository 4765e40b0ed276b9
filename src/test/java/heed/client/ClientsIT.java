package heed.client;

import static heed.client.Profiles.bare;
import static heed.client.Profiles.client;
import static heed.client.Profiles.full;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.fact.Client;
import heed.client.fact.ConsentStatus;
import heed.client.fact.Contact;
import heed.client.fact.Response;
import heed.shared.Channel;
import heed.shared.InvalidInput;
import heed.shared.Json;
import heed.shared.NotFound;
import heed.shared.Outcome;
import heed.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsIT {
  private static final Clients CLIENTS =
      new Clients(TestDatabase.fresh().jdbi().onDemand(ClientDao.class), Json.mapper());

  @Test
  void aFullProfileReadsAsItWasStored() {
    Profile profile = full("full");
    assertThat(CLIENTS.create(profile)).contains(1L);
    assertThat(CLIENTS.get("full")).isEqualTo(new StoredProfile(profile, 1, List.of(), 0));
  }

  @Test
  void aProfileOfWhichNothingIsKnownReadsAsItWasStored() {
    Profile profile = bare("bare");
    CLIENTS.create(profile);
    assertThat(CLIENTS.get("bare").profile()).isEqualTo(profile);
  }

  @Test
  void everyValueOfEveryEnumCanBeStored() {
    Profile profile = Profiles.everyEnum("enums");
    CLIENTS.create(profile);
    Profile read = CLIENTS.get("enums").profile();
    assertThat(read.holdings()).containsExactlyInAnyOrderElementsOf(profile.holdings());
    assertThat(read.contacts()).containsExactlyInAnyOrderElementsOf(profile.contacts());
    assertThat(read.responses()).containsExactlyInAnyOrderElementsOf(profile.responses());
    assertThat(read.consents()).containsExactlyInAnyOrderElementsOf(profile.consents());
    assertThat(read.surveyAnswers()).containsExactlyInAnyOrderElementsOf(profile.surveyAnswers());
    assertThat(read.complaints()).containsExactlyInAnyOrderElementsOf(profile.complaints());
    for (Client client : Profiles.everyClient()) {
      CLIENTS.create(Profiles.of(client, null));
      assertThat(CLIENTS.get(client.id()).profile().client()).isEqualTo(client);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien \"the\\quote\"",
        "\\.",
        "\\N",
        "محمد \u202eabc",
        "😀 𝒜 e\u0301",
        "tab\there\nand a line",
        "{}, null, $1, :id, <table>, ?, ??, --, /*",
        "'; drop table client; --"
      })
  void aHostileNameIsAName(String name) {
    String id = "id " + name;
    Profile profile = Profiles.of(client(id), new Identity("x" + id, name, null));
    CLIENTS.create(profile);
    assertThat(CLIENTS.get(id).profile()).isEqualTo(profile);
  }

  @Test
  void anUpdateNeedsTheVersionThatIsThere() {
    CLIENTS.create(bare("versioned"));
    assertThat(CLIENTS.replace(full("versioned"), 7L)).isEmpty();
    assertThat(CLIENTS.replace(full("versioned"), 1L)).contains(2L);
    assertThat(CLIENTS.replace(bare("versioned"), null)).contains(3L);
    assertThat(CLIENTS.replace(bare("nobody"), null)).isEmpty();
    assertThat(CLIENTS.create(bare("versioned"))).isEmpty();
  }

  @Test
  void anUpdateReplacesFactsAndOnlyAddsToHistory() {
    Profile full = full("replaced");
    CLIENTS.create(full);
    CLIENTS.replace(bare("replaced"), 1L);
    Profile read = CLIENTS.get("replaced").profile();
    assertThat(read.household()).isNull();
    assertThat(read.holdings()).isEmpty();
    assertThat(read.surveyAnswers()).isEmpty();
    assertThat(read.contacts()).isEqualTo(full.contacts());
    assertThat(read.responses()).isEqualTo(full.responses());
    CLIENTS.replace(full, 2L);
    assertThat(CLIENTS.get("replaced").profile()).isEqualTo(full);
  }

  @Test
  void anOptOutIsForEver() {
    CLIENTS.create(Profiles.consenting("opted", ConsentStatus.OPTED_OUT));
    CLIENTS.replace(Profiles.consenting("opted", ConsentStatus.GIVEN), 1L);
    CLIENTS.replace(bare("opted"), 2L);
    assertThat(CLIENTS.get("opted").profile())
        .isEqualTo(Profiles.consenting("opted", ConsentStatus.OPTED_OUT));
  }

  @Test
  void theSameAccountTwiceIsRefusedByName() {
    Profile profile =
        Profiles.holding("twice", List.of(Profiles.wallet("a"), Profiles.wallet("a")));
    assertThatThrownBy(() -> CLIENTS.create(profile))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.pointer()).isEqualTo("/holdings/1");
                          assertThat(problem.message()).contains("account");
                        }));
  }

  @Test
  void anExternalIdBelongsToOneClient() {
    CLIENTS.create(Profiles.of(client("first"), new Identity("shared", null, null)));
    Profile second = Profiles.of(client("second"), new Identity("shared", null, null));
    assertThatThrownBy(() -> CLIENTS.create(second)).hasMessageContaining("client first");
    CLIENTS.create(bare("second"));
    assertThatThrownBy(() -> CLIENTS.replace(second, null)).hasMessageContaining("client first");
  }

  @Test
  void atMostTheNewest200ContactsAreRead() {
    List<Contact> contacts =
        Stream.iterate(Profiles.AT, at -> at.minusSeconds(60))
            .limit(250)
            .map(Profiles::call)
            .toList();
    CLIENTS.create(Profiles.contacted("often-called", contacts));
    assertThat(CLIENTS.get("often-called").profile().contacts())
        .isEqualTo(contacts.subList(0, 200));
  }

  @Test
  void anOptOutIsReadHoweverManyAnswersCameAfterIt() {
    Response optOut =
        new Response(
            Profiles.AT.minusSeconds(1), "SAVINGS_GOAL", Channel.CALL, Outcome.OPTED_OUT, null);
    List<Response> later =
        Stream.iterate(Profiles.AT, at -> at.plusSeconds(60))
            .limit(250)
            .map(at -> new Response(at, "SAVINGS_GOAL", Channel.CALL, Outcome.SHOWN, null))
            .toList();
    CLIENTS.create(
        Profiles.answering(
            "opted-long-ago", Stream.concat(later.stream(), Stream.of(optOut)).toList()));
    assertThat(CLIENTS.get("opted-long-ago").profile().responses())
        .hasSize(200)
        .endsWith(optOut)
        .startsWith(later.get(249));
  }

  @Test
  void anUnknownClientIsNotFound() {
    assertThat(CLIENTS.find("nobody")).isEmpty();
    assertThat(CLIENTS.find("no\u0000body")).isEmpty();
    assertThatThrownBy(() -> CLIENTS.get("nobody")).isInstanceOf(NotFound.class);
  }
}
