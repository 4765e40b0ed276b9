package heed.client;

import java.util.List;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Writes rows of any {@link FactTable}. Rows come as one JSON array whose fields are named as the
 * columns; table, columns and key come from the fact table alone, never from outside.
 */
public interface FactDao {
  /** Adds rows, and lets those that are there already under the same key take the new values. */
  @SqlUpdate(
      """
      insert into <table> as stored (<columns>)
      select <columns> from jsonb_populate_recordset(null::<table>, cast(:rows as jsonb))
      on conflict (<key>) do update set <changes>
      """)
  int merge(
      @Define("table") String table,
      @Define("columns") String columns,
      @Define("key") String key,
      @Define("changes") String changes,
      String rows);

  /** Adds rows, but not those that are there already. */
  @SqlUpdate(
      """
      insert into <table> (<columns>)
      select <columns> from jsonb_populate_recordset(null::<table>, cast(:rows as jsonb))
      on conflict do nothing
      """)
  int append(@Define("table") String table, @Define("columns") String columns, String rows);

  /** Removes a client's rows whose key is not among the given ones. */
  @SqlUpdate(
      """
      delete from <table> stored
      where client_id = :clientId and not exists (
        select from jsonb_populate_recordset(null::<table>, cast(:rows as jsonb)) given
        where (<givenKey>) is not distinct from (<storedKey>))
      """)
  int removeOthers(
      @Define("table") String table,
      @Define("givenKey") String givenKey,
      @Define("storedKey") String storedKey,
      String clientId,
      String rows);

  /** Merges rows that give all columns of their table. */
  default int merge(FactTable table, String rows) {
    return merge(table, table.columns(), "", rows);
  }

  /**
   * Merges rows that give some columns of their table: the others stay as they are where the row is
   * there already.
   *
   * @param alsoSet what else an update sets, beginning with a comma, or empty
   */
  default int merge(FactTable table, List<String> given, String alsoSet, String rows) {
    return merge(
        table.table(), table.columnList(), table.keyList(""), table.changes(given) + alsoSet, rows);
  }

  /** Removes a client's rows of this table whose key is not among the given ones. */
  default int removeOthers(FactTable table, String clientId, String rows) {
    return removeOthers(
        table.table(), table.keyList("given."), table.keyList("stored."), clientId, rows);
  }
}
