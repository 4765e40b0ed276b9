package heed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.shared.Permission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void everyPermissionButThatOfAnyoneIsOfSomeRoleOfPeople() {
    Set<Permission> given = EnumSet.noneOf(Permission.class);
    Role.ofPeople().forEach(role -> given.addAll(role.permissions()));
    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Permission.ANYONE)));
  }

  @Test
  void nobodyEditsAndApprovesRulesInOneRole() {
    assertThat(Role.values())
        .noneMatch(
            role ->
                role.permissions()
                    .containsAll(Set.of(Permission.EDIT_RULES, Permission.APPROVE_RULES)));
  }

  @Test
  void whoManagesAccessCanOtherwiseOnlyRead() {
    assertThat(Role.allowing(Permission.MANAGE_ACCESS)).containsExactly(Role.ADMIN);
    assertThat(Role.ADMIN.permissions())
        .allMatch(it -> it == Permission.MANAGE_ACCESS || it.name().startsWith("READ_"));
  }

  @Test
  void aSystemNeverChangesRulesOrAccess() {
    assertThat(Role.SYSTEM.permissions())
        .doesNotContain(
            Permission.EDIT_RULES,
            Permission.APPROVE_RULES,
            Permission.PUBLISH_RULES,
            Permission.ROLL_BACK_RULES,
            Permission.MANAGE_ACCESS);
  }

  @Test
  void aRoleIsFoundByItsWordAndAWrongWordIsHelped() {
    Arrays.stream(Role.values())
        .filter(role -> role != Role.SYSTEM)
        .forEach(role -> assertThat(Role.ofPerson(role.word())).isEqualTo(role));
    assertThatThrownBy(() -> Role.ofPerson("auhtor"))
        .hasMessage(
            "There is no role auhtor; did you mean author? The roles are: agent, author, approver,"
                + " manager, operator, admin.");
    assertThatThrownBy(() -> Role.ofPerson("system")).hasMessageContaining("bin/heed keys add");
  }
}
