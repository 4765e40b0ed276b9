package heed.interaction;

import heed.shared.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Requests that carried a key, with what they were answered. */
@RegisterConstructorMapper(RequestDao.Earlier.class)
public interface RequestDao {
  /** A request that was answered already. */
  record Earlier(String requestHash, String answer) {}

  /** What was answered under the key after the given moment. */
  @SqlQuery(
      """
      select request_hash, answer from idempotent_request
      where caller = :caller and key = :key and answered_at > :after
      """)
  Optional<Earlier> findEarlier(@BindMethods IdempotencyKey key, Instant after);

  /**
   * Keeps the answer under the key, unless another was kept there after the given moment.
   *
   * @return 1 where it is kept, else 0
   */
  @SqlUpdate(
      """
      insert into idempotent_request as earlier (caller, key, request_hash, answer, answered_at)
      values (:caller, :key, :requestHash, :answer, :now)
      on conflict (caller, key) do update set
        request_hash = excluded.request_hash, answer = excluded.answer,
        answered_at = excluded.answered_at
      where earlier.answered_at <= :after
      """)
  int remember(@BindMethods IdempotencyKey key, String answer, Instant now, Instant after);

  /** Forgets requests that were answered before the given moment. */
  @SqlUpdate("delete from idempotent_request where answered_at <= :before")
  int forget(Instant before);
}
