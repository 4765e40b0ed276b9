package heed.testing;

import heed.app.database.Connections;
import heed.app.database.DatabaseAddress;
import org.jdbi.v3.core.Jdbi;

/** A migrated, empty database on a real PostgreSQL, for one test class. */
public final class TestDatabase {
  private final DatabaseAddress address;
  private final Jdbi jdbi;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
    this.jdbi = Connections.oneByOne(address);
  }

  /** A database that nobody else uses. */
  public static TestDatabase fresh() {
    return new TestDatabase(TestPostgres.get().createDatabase());
  }

  public DatabaseAddress address() {
    return address;
  }

  /** Opens a connection for each use; for DAOs under test and for looking at what is stored. */
  public Jdbi jdbi() {
    return jdbi;
  }
}
