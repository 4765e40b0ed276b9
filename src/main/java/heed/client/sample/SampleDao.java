package heed.client.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;
import org.postgresql.PGConnection;

/** Writes sample sets. */
public interface SampleDao extends SqlObject {
  /** What is to be done in one transaction. */
  @FunctionalInterface
  interface Work {
    int in(SampleDao dao) throws IOException;
  }

  @SqlQuery("select exists (select from sample_load where name = :name)")
  boolean isLoaded(String name);

  /** Marks a set as loaded; waits for whoever loads it now, and says no when it is loaded. */
  @SqlUpdate(
      """
      insert into sample_load (name, clients, shifted_by_days, loaded_at)
      values (:name, :clients, :shiftedByDays, :loadedAt)
      on conflict do nothing
      """)
  boolean mark(String name, int clients, int shiftedByDays, Instant loadedAt);

  /** Lets the planner know what the tables hold. */
  @SqlUpdate("analyze")
  void analyze();

  /** Runs a {@code COPY ... FROM STDIN} with the given rows. */
  default void copy(String statement, String rows) {
    try {
      getHandle()
          .getConnection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(statement, new StringReader(rows));
    } catch (SQLException e) {
      throw new IllegalStateException("The samples cannot be stored: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does the work whole, or not at all. */
  @Transaction
  default int inOneTransaction(Work work) throws IOException {
    return work.in(this);
  }
}
