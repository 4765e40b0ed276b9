package heed.client.intake;

import heed.client.FactDao;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Keeps imports, and writes what they bring. */
@RegisterConstructorMapper(ImportStatus.class)
@RegisterConstructorMapper(Reject.class)
@RegisterConstructorMapper(ImportDao.KnownClient.class)
public interface ImportDao extends FactDao {
  /** The keys of a client. */
  record KnownClient(String id, String externalId) {}

  @SqlUpdate(
      """
      insert into import (id, type, format, state, heading, rows_total, created_at)
      values (:id, :type, :format, 'QUEUED', :heading, :rowsTotal, :now)
      """)
  void add(UUID id, String type, ImportFormat format, String heading, long rowsTotal, Instant now);

  @SqlQuery(
      """
      select id, type, format, state, rows_read, rows_total, accepted, rejected, message,
        created_at, finished_at
      from import where id = :id
      """)
  Optional<ImportStatus> find(UUID id);

  @SqlQuery("select heading from import where id = :id")
  Optional<String> findHeading(UUID id);

  /** The newest imports, newest first. */
  @SqlQuery(
      """
      select id, type, format, state, rows_read, rows_total, accepted, rejected, message,
        created_at, finished_at
      from import order by created_at desc, id desc limit :limit
      """)
  List<ImportStatus> listNewest(int limit);

  /** Imports that are not over, oldest first. */
  @SqlQuery(
      """
      select id, type, format, state, rows_read, rows_total, accepted, rejected, message,
        created_at, finished_at
      from import where state in ('QUEUED', 'RUNNING') order by created_at, id
      """)
  List<ImportStatus> listUnfinished();

  @SqlUpdate("update import set state = 'RUNNING' where id = :id")
  void begin(UUID id);

  /** Counts rows as dealt with; 0 when the import is not where the caller believes. */
  @SqlUpdate(
      """
      update import set rows_read = rows_read + :accepted + :rejected,
        accepted = accepted + :accepted, rejected = rejected + :rejected
      where id = :id and rows_read = :done
      """)
  int moveOn(UUID id, long done, long accepted, long rejected);

  @SqlUpdate(
      "update import set state = :state, message = :message, finished_at = :now where id = :id")
  void finish(UUID id, ImportState state, String message, Instant now);

  @SqlBatch(
      """
      insert into import_reject (import_id, line, column_name, cause, row)
      values (:id, :line, :columnName, :cause, :row)
      """)
  void addRejects(UUID id, @BindMethods List<Reject> rejects);

  /** Rejected rows in the order of the file, from behind the given line on. */
  @SqlQuery(
      """
      select line, column_name, cause, row from import_reject
      where import_id = :id and line > :after order by line limit :limit
      """)
  List<Reject> listRejects(UUID id, long after, int limit);

  /** Those of the named clients that there are. */
  @SqlQuery(
      """
      select id, external_id from client where id = any(:ids)
      union
      select id, external_id from client where external_id = any(:externalIds)
      """)
  List<KnownClient> listKnown(Set<String> ids, Set<String> externalIds);

  /** Moves clients on to their next version; they stay locked until the transaction ends. */
  @SqlUpdate(
      """
      update client set version = version + 1
      from (select id from client where id = any(:ids) order by id for update) touched
      where client.id = touched.id
      """)
  void touch(Set<String> ids);

  /** Lets the planner know what a table now holds. */
  @SqlUpdate("analyze <table>")
  void analyze(@Define("table") String table);

  /** Takes one batch in, or nothing of it and false when another Heed has done so. */
  @Transaction
  default boolean take(ImportRun run, List<FileRow> batch, long done) {
    return run.take(batch, done, this);
  }
}
