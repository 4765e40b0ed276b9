package heed.rulebook.draft;

import heed.rulebook.draft.Draft.State;
import heed.rulebook.live.ContentDao;
import heed.rulebook.live.ReleaseDao;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Drafts in the database. */
@RegisterConstructorMapper(Draft.class)
@RegisterConstructorMapper(DraftEvent.class)
@RegisterConstructorMapper(LatestEvent.class)
@RegisterConstructorMapper(DraftDao.ChangedFile.class)
@RegisterConstructorMapper(DraftDao.StoredConflict.class)
@RegisterConstructorMapper(DraftDao.Acknowledgement.class)
public interface DraftDao {
  /**
   * A file that differs from the base.
   *
   * @param sha256 of its bytes, or null where the file is taken out
   */
  record ChangedFile(String path, String sha256, String changedBy, Instant changedAt) {}

  /** A file that both sides changed, each side by the SHA-256 of its bytes or null for none. */
  record StoredConflict(String path, String base, String theirs, String yours, String said) {}

  /** A warning that somebody leaves as it is. */
  record Acknowledgement(String key, String madeBy, Instant at) {}

  @CreateSqlObject
  ContentDao contents();

  @CreateSqlObject
  ReleaseDao releases();

  /** Does all of it at one moment, or nothing. */
  @Transaction
  default <T> T atOnce(Function<DraftDao, T> work) {
    return work.apply(this);
  }

  @SqlUpdate(
      """
      insert into draft (id, name, base, author, state, content_hash, created_at)
      values (:id, :name, :base, :author, :state, :contentHash, :createdAt)
      """)
  void append(@BindMethods Draft draft);

  @SqlQuery("select * from draft where id = :id")
  Optional<Draft> find(UUID id);

  /** Locks the draft until the transaction ends. */
  @SqlQuery("select * from draft where id = :id for update")
  Optional<Draft> lock(UUID id);

  /** Newest first, from behind the given key on. */
  @SqlQuery("select * from draft where id < :below order by id desc limit :limit")
  List<Draft> list(UUID below, int limit);

  /** Moves the draft on; whatever approval it had is void. */
  @SqlUpdate(
      """
      update draft set base = :base, content_hash = :contentHash, state = :state,
        approved_by = null, approved_at = null
      where id = :id
      """)
  void set(UUID id, String base, String contentHash, State state);

  @SqlUpdate(
      "update draft set state = 'APPROVED', approved_by = :by, approved_at = :at where id = :id")
  void approve(UUID id, String by, Instant at);

  /** Ends the draft; its approval stays to be read. */
  @SqlUpdate("update draft set state = :state where id = :id")
  void end(UUID id, State state);

  @SqlQuery("select * from draft_file where draft_id = :id order by path")
  List<ChangedFile> findFiles(UUID id);

  @SqlUpdate(
      """
      insert into draft_file (draft_id, path, sha256, changed_by, changed_at)
      values (:id, :path, :sha256, :changedBy, :changedAt)
      on conflict (draft_id, path) do update set sha256 = excluded.sha256,
        changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """)
  void put(UUID id, @BindMethods ChangedFile file);

  /** The file is as in the base again. */
  @SqlUpdate("delete from draft_file where draft_id = :id and path = :path")
  void forget(UUID id, String path);

  @SqlQuery("select * from draft_conflict where draft_id = :id order by path")
  List<StoredConflict> findConflicts(UUID id);

  @SqlBatch(
      """
      insert into draft_conflict (draft_id, path, base, theirs, yours, said)
      values (:id, :path, :base, :theirs, :yours, :said)
      """)
  void append(UUID id, @BindMethods List<StoredConflict> conflicts);

  @SqlUpdate("delete from draft_conflict where draft_id = :id and path = :path")
  int resolve(UUID id, String path);

  @SqlQuery("select * from draft_acknowledgement where draft_id = :id order by key")
  List<Acknowledgement> findAcknowledgements(UUID id);

  @SqlUpdate("delete from draft_acknowledgement where draft_id = :id and key <> all(:keys)")
  int forgetAcknowledgementsBut(UUID id, Set<String> keys);

  @SqlUpdate(
      """
      insert into draft_acknowledgement (draft_id, key, made_by, at)
      select :id, key, :by, :at from unnest(:keys) key
      on conflict do nothing
      """)
  int acknowledge(UUID id, Set<String> keys, String by, Instant at);

  @SqlUpdate(
      """
      insert into draft_event (draft_id, kind, made_by, at, path, content_hash, message)
      values (:id, :kind, :madeBy, :at, :path, :contentHash, :message)
      """)
  void append(UUID id, @BindMethods DraftEvent event);

  /** Oldest first. */
  @SqlQuery(
      """
      select kind, made_by, at, path, content_hash, message
      from draft_event where draft_id = :id order by number
      """)
  List<DraftEvent> findEvents(UUID id);

  /** What happened to any draft but its edits, newest first. */
  @SqlQuery(
      """
      select draft_id, name, kind, made_by, at, message
      from draft_event join draft on draft.id = draft_id
      where kind not in ('EDITED', 'REMOVED', 'ACKNOWLEDGED')
      order by at desc, number desc limit :limit
      """)
  List<LatestEvent> findLatestEvents(int limit);

  /** Who changed any file of the draft. */
  @SqlQuery(
      """
      select distinct made_by from draft_event
      where draft_id = :id and kind in ('CREATED', 'EDITED', 'REMOVED')
      """)
  Set<String> findEditors(UUID id);
}
