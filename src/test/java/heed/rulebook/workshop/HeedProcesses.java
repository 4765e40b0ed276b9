package heed.rulebook.workshop;

import heed.access.AccountDao;
import heed.access.Accounts;
import heed.access.Role;
import heed.testing.HeedProcess;
import heed.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Heeds that are processes of their own on one PostgreSQL, where one person may do everything. */
final class HeedProcesses {
  private static final String PERSON = "everybody";

  private final TestDatabase database = TestDatabase.fresh();
  private final String password = Accounts.newPassword();
  private final Path data;

  /**
   * @param data an empty folder for what they keep outside of the database
   */
  HeedProcesses(Path data) {
    this.data = data;
    new Accounts(jdbi().onDemand(AccountDao.class), Clock.systemUTC())
        .add(PERSON, Role.ofPeople(), password);
  }

  /** Starts one more. */
  HeedProcess serve() {
    return HeedProcess.serve(data, environment());
  }

  /** Starts one more with so much memory, such as 200m. */
  HeedProcess serve(String heap) {
    return HeedProcess.serve(heap, data, environment());
  }

  /** Lets the person work on drafts over one of them. */
  Editor editor(HeedProcess heed) {
    return new Editor(heed.anonymous().asPerson(PERSON, password));
  }

  /** The database that all of them share. */
  Jdbi jdbi() {
    return database.jdbi();
  }

  private Map<String, String> environment() {
    return Map.of(
        "HEED_DATABASE_URL", database.address().url(),
        "HEED_DATABASE_USER", database.address().user(),
        "HEED_DATABASE_PASSWORD", database.address().password(),
        "HEED_APPROVAL", "none");
  }
}
