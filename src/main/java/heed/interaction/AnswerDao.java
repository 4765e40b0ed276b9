package heed.interaction;

import heed.shared.Conflict;
import heed.shared.IdempotencyKey;
import heed.shared.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Answers in the database, and what follows from them at once: all of one answer or nothing. */
@RegisterConstructorMapper(Answer.class)
public interface AnswerDao extends RequestDao {
  /** What is to be done in one transaction, once the client's ledger is locked. */
  interface Work {
    String with(AnswerDao dao);
  }

  @SqlQuery("select pg_try_advisory_xact_lock(hashtextextended(:caller || chr(10) || :key, 0))")
  boolean tryLock(String caller, String key);

  /**
   * Does the work under the key, unless it has been done.
   *
   * @throws InvalidInput if the key was given to another request
   * @throws Conflict if a request of this key is under way
   */
  @Transaction
  default String once(IdempotencyKey key, Instant now, Work work) {
    if (!tryLock(key.caller(), key.key())) {
      throw underWay();
    }
    Instant after = now.minus(IdempotencyKey.HOLDS_FOR);
    Optional<Earlier> earlier = findEarlier(key, after);
    if (earlier.isPresent()) {
      key.requireSame(earlier.get().requestHash());
      return earlier.get().answer();
    }
    String answer = work.with(this);
    if (remember(key, answer, now, after) == 0) {
      throw underWay();
    }
    return answer;
  }

  private static Conflict underWay() {
    return new Conflict(
        "A request with this Idempotency-Key is under way. Send it again in a moment.");
  }

  /** Does the work in one transaction. */
  @Transaction
  default String inOne(Work work) {
    return work.with(this);
  }

  /** Decisions under way for the client are made anew; other answers of the client wait. */
  @SqlUpdate(
      """
      insert into contact_ledger as ledger (client_id, version) values (:clientId, 1)
      on conflict (client_id) do update set version = ledger.version + 1
      """)
  void moveLedger(String clientId);

  /**
   * Answers to the interaction.
   *
   * @param notBefore none of them was recorded before
   */
  @SqlQuery(
      """
      select * from answer
      where interaction_id = :interactionId and recorded_at >= :notBefore
      order by at, recorded_at, answer_id
      """)
  List<Answer> findAnswers(UUID interactionId, Instant notBefore);

  /** Answers of the client to the action, given at that moment, that belong to no interaction. */
  @SqlQuery(
      """
      select * from answer
      where interaction_id is null and client_id = :clientId and at = :at and action = :action
      """)
  List<Answer> findUnmatchedAt(String clientId, Instant at, String action);

  @SqlQuery(
      """
      select * from answer
      where interaction_id is null and (recorded_at, answer_id) < (:beforeAt, :beforeId)
      order by recorded_at desc, answer_id desc
      limit :limit
      """)
  List<Answer> findUnmatched(Instant beforeAt, UUID beforeId, int limit);

  @SqlUpdate(
      """
      insert into answer
        (answer_id, recorded_at, interaction_id, decided_at, client_id, action, channel, outcome,
         reason, at, call_back_at, note, recorded_by)
      values
        (:answerId, :recordedAt, :interactionId, :decidedAt, :clientId, :action, :channel, :outcome,
         :reason, :at, :callBackAt, :note, :recordedBy)
      """)
  void append(@BindMethods Answer answer);

  /** The answer as a fact about the client, which rules and learning read. */
  @SqlUpdate(
      """
      insert into response (client_id, at, action, channel, outcome, reason, interaction_id)
      values (:clientId, :at, :action, :channel, :outcome, :reason, :interactionId)
      on conflict do nothing
      """)
  void appendResponse(@BindMethods Answer answer);

  @SqlUpdate(
      """
      insert into contact (client_id, at, action, channel, direction, status)
      values (:clientId, :at, :action, :channel, 'OUTBOUND', :status)
      on conflict do nothing
      """)
  void appendContact(String clientId, Instant at, String action, String channel, String status);

  /** Frees the place that a proposal held, since its contact is known now. */
  @SqlUpdate(
      """
      delete from contact_claim
      where client_id = :clientId and interaction_id = :interactionId and action = :action
      """)
  void settleClaim(String clientId, UUID interactionId, String action);

  /** From now on no marketing on the channel (null: on any). */
  @SqlUpdate(
      """
      insert into consent (client_id, purpose, channel, status)
      values (:clientId, 'MARKETING', :channel, 'OPTED_OUT')
      on conflict (client_id, purpose, channel) do update set status = excluded.status
      """)
  void optOut(String clientId, String channel);

  @SqlUpdate(
      """
      insert into complaint (client_id, opened_on, topic, status)
      values (:clientId, :openedOn, :topic, 'OPEN')
      on conflict (client_id, opened_on, topic) do update set status = 'OPEN'
      """)
  void openComplaint(String clientId, LocalDate openedOn, String topic);

  /** The profile has changed, and with it its ETag. */
  @SqlUpdate("update client set version = version + 1 where id = :clientId")
  int touchClient(String clientId);
}
