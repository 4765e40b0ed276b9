package heed.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import heed.shared.UtcDay;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds out who calls. What the database says of an account or key is believed for {@link
 * #BELIEVED}, so that a change is heeded within that time and a call costs microseconds; a password
 * that was right is remembered for {@link #PROVED}, so that not each call costs an Argon2id.
 */
public final class SignIn {
  /** How long Heed goes on with what it has read of an account or a key. */
  public static final Duration BELIEVED = Duration.ofSeconds(3);

  /**
   * How long a password that was right need not be hashed again, while the account's is the same.
   */
  public static final Duration PROVED = Duration.ofMinutes(10);

  private static final int MOST_KEPT = 10_000;

  private final AccountDao accountDao;
  private final ApiKeyDao keyDao;
  private final Clock clock;
  private final BackOff backOff;
  private final Fingerprints fingerprints = new Fingerprints();
  private final Cache<String, Optional<Account>> accounts;
  private final Cache<String, Optional<ApiKeyDao.Stored>> keys;

  /** By fingerprint of name and password, the hash that they were found to match. */
  private final Cache<Fingerprints.Fingerprint, String> proved;

  public SignIn(AccountDao accountDao, ApiKeyDao keyDao, Clock clock) {
    this.accountDao = accountDao;
    this.keyDao = keyDao;
    this.clock = clock;
    this.backOff = new BackOff(clock);
    this.accounts = keptFor(BELIEVED);
    this.keys = keptFor(BELIEVED);
    this.proved = keptFor(PROVED);
  }

  /**
   * The person with this name and password.
   *
   * @param address where the call comes from
   * @throws SignInRefused if they are wrong, or were wrong too often from that address
   */
  public Caller person(String name, String password, String address) {
    if (password.length() > Passwords.LONGEST || name.length() > Passwords.LONGEST) {
      throw wrongPassword();
    }
    Optional<Account> account = accounts.get(name, accountDao::find);
    Fingerprints.Fingerprint fingerprint = fingerprints.of(name, password);
    if (account.isPresent()
        && account.get().passwordHash().equals(proved.getIfPresent(fingerprint))
        && !account.get().disabled()) {
      return account.get().caller();
    }
    requireNoWait(name, address);
    if (!matches(account, password) || account.get().disabled()) {
      backOff.failed(name, address);
      throw wrongPassword();
    }
    backOff.succeeded(name, address);
    proved.put(fingerprint, account.get().passwordHash());
    return account.get().caller();
  }

  private static boolean matches(Optional<Account> account, String password) {
    if (account.isEmpty()) {
      Passwords.matchNobodys(password);
      return false;
    }
    return Passwords.matches(password, account.get().passwordHash());
  }

  /**
   * The system that this key was made for. A right key is never refused for the failures of others.
   *
   * @param address where the call comes from
   * @throws SignInRefused if there is no such key, or it was revoked or has expired
   */
  public Caller system(String sent, String address) {
    Optional<KeyText> text = KeyText.read(sent);
    Optional<ApiKeyDao.Stored> stored =
        text.flatMap(
            it ->
                keys.get(it.prefix(), keyDao::find)
                    .filter(kept -> MessageDigest.isEqual(kept.secretSha256(), it.sha256())));
    if (stored.isEmpty() || stored.get().key().isRevoked()) {
      String prefix = text.map(KeyText::prefix).orElse("");
      requireNoWait(prefix, address);
      backOff.failed(prefix, address);
      throw new SignInRefused("There is no such key, or it was revoked.");
    }
    ApiKey key = stored.get().key();
    Instant now = clock.instant();
    if (key.hasExpired(now)) {
      throw new SignInRefused(
          "The key %s expired on %s; ask for another."
              .formatted(key.prefix(), UtcDay.of(key.expiresAt())));
    }
    markUsed(key, UtcDay.of(now));
    return key.caller();
  }

  private void markUsed(ApiKey key, LocalDate today) {
    if (key.lastUsedOn() == null || key.lastUsedOn().isBefore(today)) {
      keyDao.markUsed(key.prefix(), today);
      keys.invalidate(key.prefix());
    }
  }

  private void requireNoWait(String name, String address) {
    Duration wait = backOff.wait(name, address);
    if (!wait.isZero()) {
      throw new SignInRefused(
          "Too many wrong attempts. Wait for %d second%s before the next."
              .formatted(ceilSeconds(wait), ceilSeconds(wait) == 1 ? "" : "s"),
          wait);
    }
  }

  /** The whole seconds after which the wait is over. */
  public static long ceilSeconds(Duration wait) {
    return wait.plusNanos(999_999_999).toSeconds();
  }

  private static SignInRefused wrongPassword() {
    return new SignInRefused("The name or the password is wrong, or the account is disabled.");
  }

  private <K, V> Cache<K, V> keptFor(Duration time) {
    return Caffeine.newBuilder()
        .maximumSize(MOST_KEPT)
        .expireAfterWrite(time)
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
        .build();
  }
}
