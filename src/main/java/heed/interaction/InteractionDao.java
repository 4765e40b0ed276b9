package heed.interaction;

import heed.shared.IdempotencyKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Interactions in the database: appended, never changed. */
public interface InteractionDao extends RequestDao {
  /** One decision as a row. */
  record Row(
      UUID id,
      Instant decidedAt,
      String clientId,
      String release,
      String channel,
      String direction,
      boolean control,
      List<String> proposed,
      String input,
      String decision) {}

  /** Makes sure that the history of the given day's month has its partitions. */
  @SqlUpdate("select ensure_history_month(:day)")
  void ensureMonth(LocalDate day);

  @SqlUpdate(
      """
      insert into interaction
        (interaction_id, decided_at, client_id, release, channel, direction, control, proposed,
         input, decision)
      values
        (:id, :decidedAt, :clientId, :release, :channel, :direction, :control, :proposed,
         cast(:input as json), cast(:decision as json))
      """)
  void append(@BindMethods Row row);

  /**
   * Appends the interaction and takes its places in the client's ledger, both or neither: only
   * while the ledger is in the given version. One statement, so that a caller who waits for another
   * sees what that one wrote.
   *
   * @param actions of the proposals, each with its channel at the same place
   * @return how many interactions were appended, 0 or 1
   */
  @SqlQuery(
      """
      with claimed as (
        insert into contact_ledger as ledger (client_id, version)
        select :clientId, 1 where :seen = 0
          or exists (select from contact_ledger where client_id = :clientId)
        on conflict (client_id) do update set version = ledger.version + 1
          where ledger.version = :seen
        returning 1),
      expired as (
        delete from contact_claim where client_id = :clientId and expires_at <= :decidedAt),
      claims as (
        insert into contact_claim (client_id, interaction_id, action, channel, at, expires_at)
        select :clientId, :id, action, channel, :decidedAt, :expiresAt
        from unnest(:actions, :channels) as proposal (action, channel)
        where exists (select from claimed)),
      appended as (
        insert into interaction
          (interaction_id, decided_at, client_id, release, channel, direction, control, proposed,
           input, decision)
        select :id, :decidedAt, :clientId, :release, :channel, :direction, :control, :proposed,
          cast(:input as json), cast(:decision as json)
        where exists (select from claimed)
        returning 1)
      select count(*) from appended
      """)
  int appendClaiming(
      @BindMethods Row row,
      long seen,
      Instant expiresAt,
      List<String> actions,
      List<String> channels);

  /**
   * Appends under the key: the interaction is kept and the key leads to it, or neither.
   *
   * @param appending gives how many interactions were appended, 0 or 1
   * @return as appending
   * @throws KeyTaken if another request of this key was quicker
   */
  @Transaction
  default int once(
      IdempotencyKey key, UUID id, Instant now, ToIntFunction<InteractionDao> appending) {
    int appended = appending.applyAsInt(this);
    if (appended == 1
        && remember(key, id.toString(), now, now.minus(IdempotencyKey.HOLDS_FOR)) == 0) {
      throw new KeyTaken();
    }
    return appended;
  }

  /** Another request of the key was quicker, so nothing of this one is kept. */
  final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @SqlQuery(
      """
      select interaction_id, decided_at, client_id, release, input, decision
      from interaction
      where interaction_id = :id and decided_at = :decidedAt
      """)
  @RegisterConstructorMapper(StoredInteraction.class)
  Optional<StoredInteraction> find(UUID id, Instant decidedAt);

  /** The client's newest interaction that proposed the action within the given time. */
  @SqlQuery(
      """
      select interaction_id from interaction
      where client_id = :clientId and decided_at <= :until and decided_at > :from
        and :action = any (proposed)
      order by decided_at desc
      limit 1
      """)
  Optional<UUID> findLastProposing(String clientId, String action, Instant from, Instant until);

  /** The client's newest interaction. */
  @SqlQuery(
      """
      select interaction_id from interaction
      where client_id = :clientId order by decided_at desc limit 1
      """)
  Optional<UUID> findLast(String clientId);
}
