package heed.access;

import heed.shared.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A system's key, without its secret.
 *
 * @param prefix names the key; it is part of the key itself
 * @param name of the system that it was made for
 * @param scopes the permissions that it was given
 * @param expiresAt from when it is refused, or null for never
 * @param revokedAt since when it is refused, or null
 * @param lastUsedOn the last day (UTC) on which it was accepted, or null
 */
public record ApiKey(
    String prefix,
    String name,
    List<Permission> scopes,
    Instant createdAt,
    Instant expiresAt,
    Instant revokedAt,
    LocalDate lastUsedOn) {
  public ApiKey {
    scopes = List.copyOf(scopes);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  boolean hasExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Its owner, with those scopes that keys may still have. */
  Caller caller() {
    Set<Permission> allowed = Role.SYSTEM.permissions();
    return new Caller(
        name,
        Caller.Kind.SYSTEM,
        scopes.stream().filter(allowed::contains).collect(Collectors.toSet()));
  }
}
