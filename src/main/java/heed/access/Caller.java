package heed.access;

import heed.shared.Permission;
import java.security.Principal;
import java.util.Set;

/**
 * Who makes a call, and what they may do.
 *
 * @param name of the person's account, or of the system that the key was made for
 */
public record Caller(String name, Kind kind, Set<Permission> permissions) implements Principal {
  /** A person signs in to an account, a system sends a key. */
  public enum Kind {
    PERSON,
    SYSTEM
  }

  public Caller {
    permissions = Set.copyOf(permissions);
  }

  @Override
  public String getName() {
    return name;
  }

  /** Whether this caller has the permission; everybody has that of ANYONE. */
  public boolean may(Permission permission) {
    return permission == Permission.ANYONE || permissions.contains(permission);
  }
}
