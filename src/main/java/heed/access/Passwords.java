package heed.access;

import com.password4j.Argon2Function;
import com.password4j.Hash;
import com.password4j.Password;
import com.password4j.types.Argon2;
import heed.shared.Overloaded;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Passwords of people, kept as Argon2id. Each check costs tens of milliseconds and 19 MiB, so only
 * as many run at a time as leave room for decisions.
 */
final class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  // What OWASP recommends at the least: 19 MiB, two passes, one lane.
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  private static final Semaphore ROOM = new Semaphore(AT_A_TIME, true);
  private static final int WAIT_SECONDS = 3;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Takes as long to compare with as any other, so that a name that is unknown does not show. */
  private static final String NOBODYS = hash(generate());

  private Passwords() {}

  /** A new random password of 16 letters and digits in four groups, about 79 bits. */
  static String generate() {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      text.append(group == 0 ? "" : "-");
      for (int n = 0; n < GROUP; n++) {
        text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
    }
    return text.toString();
  }

  /** What is kept instead of the password. */
  static String hash(String password) {
    Argon2Function argon2 =
        Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return withRoom(
        () -> {
          Hash hash = Password.hash(password).addSalt(salt).with(argon2);
          return hash.getResult();
        });
  }

  /**
   * Whether the password is the one that was hashed.
   *
   * @throws Overloaded when too many are being checked already
   */
  static boolean matches(String password, String hash) {
    return withRoom(
        () -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
  }

  /** Takes as long as {@link #matches}, for a name that has no password to match. */
  static void matchNobodys(String password) {
    matches(password, NOBODYS);
  }

  private static <T> T withRoom(Supplier<T> work) {
    try {
      if (!ROOM.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Overloaded("Too many are signing in at this moment. Try again soon.", 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded("Heed is stopping.", 1);
    }
    try {
      return work.get();
    } finally {
      ROOM.release();
    }
  }
}
