package heed.access;

import heed.shared.Permission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A person who may sign in.
 *
 * @param passwordHash Argon2id in its usual text form
 */
public record Account(
    String name, String passwordHash, Instant passwordSetAt, boolean disabled, List<Role> roles) {
  public Account {
    roles = List.copyOf(roles);
  }

  /** What all its roles together allow. */
  Set<Permission> permissions() {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions()));
    return all;
  }

  Caller caller() {
    return new Caller(name, Caller.Kind.PERSON, permissions());
  }
}
