package heed.app.auth;

import heed.access.Caller;
import heed.access.Role;
import heed.shared.Permission;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.util.stream.Collectors;

/** Lets through only callers who have the permission that the endpoint requires. */
@Priority(Priorities.AUTHORIZATION)
final class PermissionFilter implements ContainerRequestFilter {
  private final Permission required;

  PermissionFilter(Permission required) {
    this.required = required;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext context = request.getSecurityContext();
    if (!(context.getUserPrincipal() instanceof Caller caller)) {
      throw new ForbiddenException("This needs a caller who is known.");
    }
    if (!caller.may(required)) {
      throw new ForbiddenException(refusal(caller));
    }
  }

  private String refusal(Caller caller) {
    String roles =
        Role.allowing(required).stream().map(Role::word).collect(Collectors.joining(", "));
    return "%s may not %s: this needs the permission %s, which these roles have: %s."
        .formatted(caller.name(), required.allows(), required, roles);
  }
}
