package heed.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.shared.InvalidInput;
import heed.shared.Json;
import heed.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientSearchIT {
  private static final Clients CLIENTS =
      new Clients(TestDatabase.fresh().jdbi().onDemand(ClientDao.class), Json.mapper());

  @BeforeAll
  static void store() {
    store("10042", "K/77-1", "María José García-Márquez", "+254 722 000 001");
    store("10043", null, "Mario Garcia", "0722 000001");
    store("10044", null, "marta o'brien", null);
    store("99", null, "Łukasz 100% Nowak_", null);
    store("mar-1", null, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1004              | 10042 10043 10044",
        "k/77              | 10042",
        "garcia            | 10042 10043",
        "GARCÍA            | 10042 10043",
        "marq              | 10042",
        "garcia-mar        | 10042",
        "jose maria        | 10042",
        "mar gar           | 10042 10043",
        "o'b               | 10044",
        "+254722           | 10042",
        "+254 (722) 000    | 10042",
        "0722000           | 10043",
        "100%              | 99",
        "nowak_            | 99",
        "mar               | 10042 10043 10044 mar-1",
        "zzz               | ''",
        "garcia zzz        | ''",
        "' '               | 10042 10043 10044 99 mar-1",
      })
  void aClientIsFoundByTheBeginningOf(String query, String ids) {
    assertThat(found(query, 20))
        .containsExactlyInAnyOrder(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mar", "", "1004", "gar"})
  void pagesOfOneHoldEachClientOnceInTheSameOrder(String query) {
    assertThat(found(query, 1)).doesNotHaveDuplicates().isEqualTo(found(query, 20));
  }

  @Test
  void aRenamedClientIsFoundByTheNewNameOnly() {
    CLIENTS.replace(named("99", "Newname"), null);
    assertThat(found("nowak", 20)).isEmpty();
    assertThat(found("newname", 20)).containsExactly("99");
    assertThat(found("99", 20)).containsExactly("99");
    CLIENTS.replace(named("99", "Łukasz 100% Nowak_"), null);
  }

  @Test
  void aCursorThatIsNotOursAndALimitOutOfRangeAreRefused() {
    assertThatThrownBy(() -> CLIENTS.search("a", 20, "%%%")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CLIENTS.search("a", 20, "YWJj")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CLIENTS.search("a", 0, null)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> CLIENTS.search("a", 201, null)).isInstanceOf(InvalidInput.class);
  }

  private static List<String> found(String query, int limit) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      ClientPage page = CLIENTS.search(query, limit, cursor);
      page.clients().stream().map(ClientPage.Hit::id).forEach(ids::add);
      cursor = page.cursor();
    } while (cursor != null);
    return ids;
  }

  private static void store(String id, String externalId, String name, String phone) {
    CLIENTS.create(Profiles.of(Profiles.client(id), new Identity(externalId, name, phone)));
  }

  private static Profile named(String id, String name) {
    return Profiles.of(Profiles.client(id), new Identity(null, name, null));
  }
}
