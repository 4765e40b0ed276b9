package heed.access;

import heed.shared.Permission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The keys of systems: which there are, and every change to them. */
public final class ApiKeys {
  private final ApiKeyDao dao;
  private final Clock clock;

  public ApiKeys(ApiKeyDao dao, Clock clock) {
    this.dao = dao;
    this.clock = clock;
  }

  /** All keys that there ever were, by the name of their system. */
  public List<ApiKey> all() {
    return dao.findAll();
  }

  /**
   * Makes a key, beside those that the system has already.
   *
   * @param scopes what it may do: some of what the role system allows
   * @param validDays how long, or null for ever
   * @return the key as it is to be sent; nobody can read it again
   * @throws AccessProblem if the name or a scope cannot be given
   */
  public String add(String name, Collection<Permission> scopes, Integer validDays) {
    Accounts.requireName(name);
    scopes.forEach(ApiKeys::requireAllowed);
    if (scopes.isEmpty()) {
      throw new AccessProblem("A key needs at least one permission.");
    }
    if (validDays != null && validDays < 1) {
      throw new AccessProblem("A key is valid for at least 1 day.");
    }
    Instant now = clock.instant();
    dao.add(name, Caller.Kind.SYSTEM, now);
    if (dao.findKind(name).orElseThrow() != Caller.Kind.SYSTEM) {
      throw new AccessProblem(
          "%s is the name of a person's account; give the system another.".formatted(name));
    }
    KeyText key = KeyText.generate();
    dao.addKey(
        key.prefix(),
        name,
        key.sha256(),
        scopes.stream().distinct().sorted().toList(),
        now,
        validDays == null ? null : now.plus(validDays, ChronoUnit.DAYS));
    return key.text();
  }

  /**
   * Refuses the key from now on, for ever.
   *
   * @param key its prefix, or the whole key
   * @return the name of the system that it was made for
   */
  public String revoke(String key) {
    String prefix = KeyText.read(key).map(KeyText::prefix).orElse(key);
    if (dao.revoke(prefix, clock.instant()) == 0) {
      List<String> known = dao.findAll().stream().map(ApiKey::prefix).toList();
      throw new AccessProblem(
          "There is no key with the prefix %s%s bin/heed keys list shows all."
              .formatted(prefix, Unknown.end(prefix, known)));
    }
    return dao.find(prefix).orElseThrow().key().name();
  }

  /**
   * The permission that is written so, such as {@code read-clients}.
   *
   * @throws AccessProblem if keys can have none of that name
   */
  public static Permission scope(String word) {
    List<String> known = Role.SYSTEM.permissions().stream().map(ApiKeys::word).sorted().toList();
    return Arrays.stream(Permission.values())
        .filter(it -> word(it).equals(word.toLowerCase(Locale.ROOT).replace('_', '-')))
        .findFirst()
        .map(ApiKeys::requireAllowed)
        .orElseThrow(
            () ->
                new AccessProblem(
                    "There is no permission %s%s A key may have: %s."
                        .formatted(word, Unknown.end(word, known), String.join(", ", known))));
  }

  /** The permission as people write it. */
  public static String word(Permission permission) {
    return permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Permission requireAllowed(Permission scope) {
    if (!Role.SYSTEM.permissions().contains(scope)) {
      throw new AccessProblem(
          "A key cannot have the permission %s: only people may %s."
              .formatted(word(scope), scope.allows()));
    }
    return scope;
  }
}
