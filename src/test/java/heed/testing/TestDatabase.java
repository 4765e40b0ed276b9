package heed.testing;

import heed.app.database.DatabaseAddress;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** A migrated, empty database on a real PostgreSQL, for one test class. */
public final class TestDatabase {
  private final DatabaseAddress address;
  private final Jdbi jdbi;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
    this.jdbi =
        Jdbi.create(address.url(), address.user(), address.password())
            .installPlugin(new SqlObjectPlugin())
            .installPlugin(new PostgresPlugin());
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
