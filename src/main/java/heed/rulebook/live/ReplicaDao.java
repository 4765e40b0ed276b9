package heed.rulebook.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The Heeds that share the database, by its own clock. */
@RegisterConstructorMapper(ReplicaDao.Replica.class)
public interface ReplicaDao {
  /**
   * One Heed, by what it said last.
   *
   * @param release the one that it decides by
   * @param trouble why it decides by another than the live one, or null
   */
  record Replica(String name, Instant startedAt, Instant seenAt, String release, String trouble) {}

  @SqlUpdate(
      """
      insert into replica (id, name, started_at, seen_at, release, ready, trouble)
      values (:id, :name, :startedAt, now(), :release, :ready, :trouble)
      on conflict (id) do update set seen_at = now(), release = excluded.release,
        ready = excluded.ready, trouble = excluded.trouble
      """)
  void see(UUID id, String name, Instant startedAt, String release, String ready, String trouble);

  /** Removes one that stops, and those that have been gone for an hour. */
  @SqlUpdate("delete from replica where id = :id or seen_at < now() - interval '1 hour'")
  void forget(UUID id);

  /** Those seen within the last minute. */
  @SqlQuery(
      """
      select name, started_at, seen_at, release, trouble from replica
      where seen_at > now() - interval '1 minute' order by started_at, name
      """)
  List<Replica> list();

  /** How many of those that run would have to build the release first. */
  @SqlQuery(
      """
      select count(*) from replica
      where seen_at > now() - interval '3 seconds' and :release not in (release, coalesce(ready, ''))
      """)
  int countUnready(String release);

  /** Whether one that runs decides by the release. */
  @SqlQuery(
      """
      select exists (select 1 from replica
        where seen_at > now() - interval '3 seconds' and release = :release)
      """)
  boolean decidesSomewhere(String release);

  /** Tells every replica, the caller's own included. */
  @SqlUpdate("select pg_notify('heed_release', :words)")
  void announce(String words);
}
