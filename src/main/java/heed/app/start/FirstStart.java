package heed.app.start;

import heed.access.AccountDao;
import heed.access.Accounts;
import heed.access.ApiKeyDao;
import heed.access.ApiKeys;
import heed.access.CallerDao;
import heed.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives a new database its first callers: an account for each role, and a key. What opens them is
 * on the disk before they exist, so no kill leaves an account whose password nobody knows.
 */
public final class FirstStart {
  private static final int KEY_VALID_DAYS = 365;

  private FirstStart() {}

  /**
   * Makes them and writes the file, unless anybody was ever given access to this database.
   *
   * @return whether they are new
   */
  public static boolean makeCallers(Jdbi jdbi, Path dataFolder, Clock clock) throws CannotStart {
    try {
      return jdbi.inTransaction(handle -> makeCallers(handle, dataFolder, clock));
    } catch (IOException e) {
      throw new CannotStart(
          "The file %s cannot be written (%s); set HEED_DATA_DIR to a folder that Heed may write to."
              .formatted(FirstStartFile.in(dataFolder), e),
          e);
    }
  }

  private static boolean makeCallers(Handle handle, Path dataFolder, Clock clock)
      throws IOException {
    CallerDao callers = handle.attach(CallerDao.class);
    // Several Heeds may start on one new database: only one of them makes the callers.
    callers.lock();
    if (callers.isAnybodyThere()) {
      return false;
    }
    Accounts accounts = new Accounts(handle.attach(AccountDao.class), clock);
    Map<Role, String> passwords = new LinkedHashMap<>();
    for (Role role : Role.ofPeople()) {
      String password = Accounts.newPassword();
      accounts.add(role.word(), List.of(role), password);
      passwords.put(role, password);
    }
    String key =
        new ApiKeys(handle.attach(ApiKeyDao.class), clock)
            .add(Role.SYSTEM.word(), Role.SYSTEM.permissions(), KEY_VALID_DAYS);
    FirstStartFile.write(dataFolder, passwords, key);
    return true;
  }
}
