package heed.rulebook.live;

import heed.rulebook.RulebookFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Releases and the switches between them in the database: appended, never changed. */
@RegisterConstructorMapper(StoredRelease.class)
@RegisterConstructorMapper(Switch.class)
@RegisterConstructorMapper(ReleaseDao.Entry.class)
@RegisterConstructorMapper(ReleaseDao.StoredFile.class)
public interface ReleaseDao {
  /** A file of a release, by the SHA-256 of its bytes. */
  record Entry(String path, String sha256, long bytes) {}

  /** A file of a release, byte for byte; never compared, only read. */
  @SuppressWarnings("ArrayRecordComponent")
  record StoredFile(String path, byte[] content) {}

  @CreateSqlObject
  ContentDao contents();

  @CreateSqlObject
  ReplicaDao replicas();

  @SqlUpdate(
      """
      insert into release (id, base, author, approver, message, checked, recorded_at)
      values (:id, :base, :author, :approver, :message, cast(:checked as json), :recordedAt)
      on conflict do nothing
      """)
  int append(@BindMethods NewRelease release);

  @SqlBatch("insert into release_file (release_id, path, sha256) values (:id, :path, :sha256)")
  void appendEntries(String id, @BindMethods List<Entry> entries);

  /** 1, or 0 where another switch has taken the number. */
  @SqlUpdate(
      """
      insert into release_switch (number, release_id, kind, quarantined, made_by, message, at)
      values (:number, :releaseId, :kind, :quarantined, :madeBy, :message, :at)
      on conflict do nothing
      """)
  int append(@BindMethods Switch made);

  @SqlQuery(
      """
      select path, content from release_file join rulebook_content using (sha256)
      where release_id = :id order by path
      """)
  List<StoredFile> findFiles(String id);

  @SqlQuery(
      """
      select path, sha256, length(content) bytes
      from release_file join rulebook_content using (sha256)
      where release_id = :id order by path
      """)
  List<Entry> findEntries(String id);

  @SqlQuery(
      """
      select id, release.number, base, author, approver, message, recorded_at, checked,
        (select max(at) from release_switch where release_id = id) published_at,
        id = (select release_id from release_switch order by number desc limit 1) live
      from release where id = :id
      """)
  Optional<StoredRelease> find(String id);

  /** Releases, newest first, from below the given number on. */
  @SqlQuery(
      """
      select id, release.number, base, author, approver, message, recorded_at, checked,
        (select max(at) from release_switch where release_id = id) published_at,
        id = (select release_id from release_switch order by number desc limit 1) live
      from release where number < :below order by number desc limit :limit
      """)
  List<StoredRelease> list(long below, int limit);

  /** The switch in force; empty before the first. */
  @SqlQuery(
      """
      select number, release_id, kind, quarantined, made_by, message, at
      from release_switch order by number desc limit 1
      """)
  Optional<Switch> findNewestSwitch();

  /** The newest switches, newest first. */
  @SqlQuery(
      """
      select number, release_id, kind, quarantined, made_by, message, at
      from release_switch order by number desc limit :limit
      """)
  List<Switch> findNewestSwitches(int limit);

  /** The release that the database says decides: newer, for a moment, than what a replica does. */
  default String liveId() {
    return findNewestSwitch().orElseThrow().releaseId();
  }

  /** How often and why the release came to decide, newest first. */
  @SqlQuery(
      """
      select number, release_id, kind, quarantined, made_by, message, at
      from release_switch where release_id = :id order by number desc
      """)
  List<Switch> findSwitches(String id);

  /** The newest switches, newest first. */
  @SqlQuery(
      """
      select number, release_id, kind, quarantined, made_by, message, at
      from release_switch order by number desc limit :limit
      """)
  List<Switch> findLatestSwitches(int limit);

  /** Releases to go back to, the one that decided last first; none that was ever quarantined. */
  @SqlQuery(
      """
      select release_id from release_switch
      where release_id not in (select quarantined from release_switch where quarantined is not null)
      group by release_id order by max(number) desc limit :limit
      """)
  List<String> findGood(int limit);

  @SqlQuery("select exists (select 1 from release_switch where quarantined = :id)")
  boolean isQuarantined(String id);

  /** Keeps the release; one that is kept already stays as it is. */
  @Transaction
  default void keep(NewRelease release, RulebookFiles files) {
    contents().keep(files.byPath().values());
    if (append(release) == 1) {
      appendEntries(
          release.id(), files.byPath().entrySet().stream().map(ReleaseDao::entry).toList());
    }
  }

  /**
   * Keeps the release and lets it decide, at one moment or not at all.
   *
   * @throws LostRace if another switch was made meanwhile
   */
  @Transaction
  default void publish(NewRelease release, RulebookFiles files, Switch made) {
    keep(release, files);
    if (append(made) == 0) {
      throw new LostRace();
    }
  }

  private static Entry entry(Map.Entry<String, byte[]> file) {
    return new Entry(file.getKey(), RulebookFiles.sha256(file.getValue()), file.getValue().length);
  }
}
