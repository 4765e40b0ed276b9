package heed.app.auth;

import heed.DocsPage;
import heed.access.Role;
import heed.shared.Permission;
import heed.testing.Endpoint;
import heed.testing.HeedServer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PermissionsPageIT {
  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  private final DocsPage page = new DocsPage("docs/permissions.md", PermissionsPageIT.class);

  @Test
  void thePageSaysWhoseEachRoleIs() {
    StringBuilder text = new StringBuilder("| role | whose it is |\n|---|---|\n");
    for (Role role : Role.values()) {
      text.append("| `%s` | %s |\n".formatted(role.word(), role.whose()));
    }
    page.checkSection("roles", text.toString());
  }

  @Test
  void thePageSaysWhichRoleMayDoWhat() {
    StringBuilder text = new StringBuilder("| permission | allows to |");
    for (Role role : Role.values()) {
      text.append(" %s |".formatted(role.word()));
    }
    text.append("\n|---|---|").append(":-:|".repeat(Role.values().length)).append('\n');
    for (Permission permission : Permission.values()) {
      if (permission != Permission.ANYONE) {
        text.append("| `%s` | %s |".formatted(permission, permission.allows()));
        for (Role role : Role.values()) {
          text.append(role.permissions().contains(permission) ? " ● |" : "  |");
        }
        text.append('\n');
      }
    }
    page.checkSection("permissions", text.toString());
  }

  @Test
  void thePageSaysWhatEachEndpointNeeds() {
    StringBuilder text = new StringBuilder("| call | permission | roles |\n|---|---|---|\n");
    for (Endpoint endpoint : Endpoint.of(HEED.resources())) {
      Permission permission = endpoint.permission().orElseThrow();
      text.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  endpoint,
                  permission == Permission.ANYONE ? "none" : "`" + permission + "`",
                  permission == Permission.ANYONE ? "everybody" : roles(permission)));
    }
    page.checkSection("endpoints", text.toString());
  }

  private static String roles(Permission permission) {
    return Arrays.stream(Role.values())
        .filter(role -> role.permissions().contains(permission))
        .map(Role::word)
        .collect(Collectors.joining(", "));
  }
}
