package heed.rulebook;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Releases in the database: appended, never changed. */
public interface ReleaseDao {
  /** One file of a release, byte for byte; never compared, only stored and read. */
  @SuppressWarnings("ArrayRecordComponent")
  record StoredFile(String path, byte[] content) {}

  @SqlUpdate(
      "insert into release (id, recorded_at) values (:id, :recordedAt) on conflict do nothing")
  int appendRelease(String id, Instant recordedAt);

  @SqlBatch("insert into release_file (release_id, path, content) values (:id, :path, :content)")
  void appendFiles(String id, @BindMethods List<StoredFile> files);

  @SqlQuery("select path, content from release_file where release_id = :id order by path")
  @RegisterConstructorMapper(StoredFile.class)
  List<StoredFile> findFiles(String id);

  /** Keeps the release, whole or not at all; one that is kept already stays as it is. */
  @Transaction
  default void record(String id, Instant recordedAt, List<StoredFile> files) {
    if (appendRelease(id, recordedAt) == 1) {
      appendFiles(id, files);
    }
  }
}
