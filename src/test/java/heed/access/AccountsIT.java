package heed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.shared.Permission;
import heed.testing.SettableClock;
import heed.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsIT {
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final String PASSWORD = "a good password";

  private final SettableClock clock = SettableClock.now();
  private final Accounts accounts = new Accounts(DATABASE.jdbi().onDemand(AccountDao.class), clock);
  private final ApiKeys keys = new ApiKeys(DATABASE.jdbi().onDemand(ApiKeyDao.class), clock);

  @Test
  void anAccountHasItsRolesAndNothingOfItsPassword() {
    accounts.add("ada", List.of(Role.AUTHOR, Role.MANAGER), PASSWORD);
    Account ada = find("ada");
    assertThat(ada.roles()).containsExactly(Role.AUTHOR, Role.MANAGER);
    assertThat(ada.passwordHash()).startsWith("$argon2id$").doesNotContain(PASSWORD);
    assertThat(ada.caller().may(Permission.EDIT_RULES)).isTrue();
    assertThat(ada.caller().may(Permission.APPROVE_RULES)).isFalse();
    assertThat(ada.caller().may(Permission.ANYONE)).isTrue();
  }

  @Test
  void aNameIsGivenOnceAndForEver() {
    accounts.add("eve", List.of(Role.AGENT), PASSWORD);
    assertThatThrownBy(() -> accounts.add("eve", List.of(Role.AGENT), PASSWORD))
        .hasMessage("There is an account eve already.");
    accounts.remove("eve");
    assertThatThrownBy(() -> accounts.add("eve", List.of(Role.AGENT), PASSWORD))
        .hasMessageContaining("was given before");
    assertThatThrownBy(() -> keys.add("eve", Set.of(Permission.DECIDE), 1))
        .hasMessageContaining("a person's account");
    keys.add("crm", Set.of(Permission.DECIDE), 1);
    assertThatThrownBy(() -> accounts.add("crm", List.of(Role.AGENT), PASSWORD))
        .hasMessageContaining("was given before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ada", "a b", "-a", "a:b", "ä", "a\n"})
  void aNameThatWouldBeHardToTellOrSendIsRefused(String name) {
    assertThatThrownBy(() -> accounts.add(name, List.of(Role.AGENT), PASSWORD))
        .isInstanceOf(AccessProblem.class)
        .hasMessageContaining("A name has up to 64 small letters");
  }

  @Test
  void aPasswordThatIsTooShortOrALackingRoleIsRefused() {
    assertThatThrownBy(() -> accounts.add("kim", List.of(Role.AGENT), "short"))
        .hasMessage("A password has 12 to 200 characters.");
    assertThatThrownBy(() -> accounts.add("kim", List.of(), PASSWORD))
        .hasMessage("kim needs at least one role.");
    assertThatThrownBy(() -> accounts.add("kim", List.of(Role.SYSTEM), PASSWORD))
        .hasMessage("The role system is for keys.");
  }

  @Test
  void whoIsNotThereIsNamedWithTheNearest() {
    accounts.add("margaret", List.of(Role.AGENT), PASSWORD);
    assertThatThrownBy(() -> accounts.disable("margret"))
        .hasMessage("There is no account margret; did you mean margaret?");
    assertThatThrownBy(() -> accounts.setRoles("nobody-at-all", List.of(Role.AGENT)))
        .hasMessage("There is no account nobody-at-all.");
  }

  @Test
  void aKeyCannotHaveWhatOnlyPeopleMay() {
    assertThatThrownBy(() -> keys.add("bot", Set.of(Permission.APPROVE_RULES), 1))
        .hasMessage(
            "A key cannot have the permission approve-rules: only people may approve a draft of"
                + " somebody else, or return it.");
    assertThatThrownBy(() -> ApiKeys.scope("read-client"))
        .hasMessageContaining("did you mean read-clients? A key may have: decide, ");
    assertThatThrownBy(() -> ApiKeys.scope("manage-access"))
        .hasMessageContaining("A key cannot have");
  }

  @Test
  void aSystemMayHaveSeveralKeysAndEachIsRevokedAlone() {
    String first = keys.add("branch", Set.of(Permission.DECIDE), 1);
    String second = keys.add("branch", Set.of(Permission.DECIDE), null);
    assertThat(keys.revoke(first.substring("heed_".length(), "heed_".length() + 8)))
        .isEqualTo("branch");
    assertThat(keys.all())
        .filteredOn(key -> key.name().equals("branch"))
        .extracting(ApiKey::isRevoked)
        .containsExactlyInAnyOrder(true, false);
    assertThat(keys.revoke(second)).isEqualTo("branch");
    assertThatThrownBy(() -> keys.revoke("00000000")).hasMessageContaining("There is no key");
  }

  private Account find(String name) {
    return accounts.all().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
