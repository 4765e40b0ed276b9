package heed.interaction.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Work lists in the database: one row for each client who is taken. */
@RegisterConstructorMapper(WorkItem.class)
public interface WorkDao {
  /** A claim as it is asked for. */
  record Claim(
      UUID claimId,
      String clientId,
      String agent,
      WorkKind kind,
      String action,
      String why,
      Instant dueAt,
      boolean urgent,
      double priority,
      Instant claimedAt,
      Instant expiresAt) {}

  /** A client who asked to be called again. */
  record CallBack(String clientId, String action, Instant callBackAt, String note) {}

  /**
   * Call-backs that nobody has taken and nothing has answered, the agent's own first, then by time;
   * none that the agent gave back.
   *
   * @param until those of the agent herself may be due until then
   * @param leftSince those of others must have been due before, or given back
   * @param from none that was due before
   */
  @SqlQuery(
      """
      select a.client_id, a.action, a.call_back_at, a.note
      from answer a join client c on c.id = a.client_id and c.status = 'ACTIVE'
      where a.call_back_at >= :from and a.call_back_at < :until
        and (a.recorded_by = :agent or (not :ownOnly and (
          a.call_back_at < :leftSince
          or exists (
            select from work_claim w
            where w.client_id = a.client_id and w.due_at = a.call_back_at and w.given_back))))
        and not exists (
          select from work_claim w
          where w.client_id = a.client_id and w.due_at = a.call_back_at
            and w.given_back and w.agent = :agent)
        and not exists (select from response r where r.client_id = a.client_id and r.at > a.at)
        and not exists (
          select from work_claim w
          where w.client_id = a.client_id and w.expires_at > :now
            and not is_answered_since(w.client_id, w.claimed_at))
      order by a.recorded_by <> :agent, a.call_back_at, a.client_id
      limit :most
      """)
  @RegisterConstructorMapper(CallBack.class)
  List<CallBack> findCallBacks(
      String agent,
      boolean ownOnly,
      Instant from,
      Instant until,
      Instant leftSince,
      Instant now,
      int most);

  /**
   * Active clients whom nobody has taken today and nobody contacted lately: first those whose
   * officer is the agent, then others from a place in the spread order on.
   *
   * @param quietSince nobody contacted them since
   * @param askedSince nor did they ask since to be called at another time
   */
  @SqlQuery(
      """
      select c.id
      from (
        (select id, 0 as part, hashtextextended(id, :place) as turn from client
         where officer = :agent and status = 'ACTIVE'
         order by turn limit 3 * :most)
        union all
        (select id, 1, hashtextextended(id, 0) from client
         where status = 'ACTIVE' and hashtextextended(id, 0) >= :place
         order by hashtextextended(id, 0) limit 3 * :most)
        union all
        (select id, 2, hashtextextended(id, 0) from client
         where status = 'ACTIVE' and hashtextextended(id, 0) < :place
         order by hashtextextended(id, 0) limit 3 * :most)
      ) c
      where not exists (
          select from work_claim w
          where w.client_id = c.id and (w.expires_at > :now
            or (w.given_back and w.agent = :agent and w.claimed_at > :quietSince)))
        and not exists (
          select from contact_claim p where p.client_id = c.id and p.expires_at > :now)
        and not exists (
          select from contact t
          where t.client_id = c.id and t.direction = 'OUTBOUND' and t.at > :quietSince)
        and not exists (
          select from (
            select outcome, at from response
            where client_id = c.id order by at desc limit 1) newest
          where newest.outcome = 'CALL_BACK' and newest.at > :askedSince)
      group by c.id
      order by min(c.part), min(c.turn), c.id
      limit :most
      """)
  List<String> findPool(
      String agent, long place, Instant quietSince, Instant askedSince, Instant now, int most);

  /**
   * Takes the client, unless somebody has her: in one statement, so that of several who ask at the
   * same moment one gets her. Who was called today is taken anew only for a call-back or by choice.
   *
   * @return 1 where she is taken now, else 0
   */
  @SqlUpdate(
      """
      insert into work_claim as held
        (client_id, claim_id, agent, kind, action, why, due_at, urgent, priority, claimed_at,
         expires_at)
      select id, :claimId, :agent, :kind, :action, :why, :dueAt, :urgent, :priority,
        greatest(:claimedAt, (
          select max(at) + interval '1 millisecond' from response
          where client_id = :clientId and at < :expiresAt)),
        :expiresAt
      from client where id = :clientId
      on conflict (client_id) do update set
        claim_id = excluded.claim_id, agent = excluded.agent, kind = excluded.kind,
        action = excluded.action, why = excluded.why, due_at = excluded.due_at,
        urgent = excluded.urgent, priority = excluded.priority,
        claimed_at = excluded.claimed_at, expires_at = excluded.expires_at, given_back = false
      where held.expires_at <= :claimedAt
        or (excluded.kind <> 'WORTH_CALLING' and is_answered_since(held.client_id, held.claimed_at))
      """)
  int claim(@BindMethods Claim claim);

  /** The clients of the agent who have not answered yet, in the order in which to call them. */
  @SqlQuery(
      """
      select w.claim_id, w.client_id, w.agent, c.name, c.phone, w.kind, w.action, w.why, w.due_at,
        w.urgent, w.priority, w.claimed_at
      from work_claim w left join client c on c.id = w.client_id
      where w.agent = :agent and w.expires_at > :now
        and not is_answered_since(w.client_id, w.claimed_at)
      order by case when w.due_at > :now then 2 when w.due_at is not null then 0 else 1 end,
        w.due_at, w.kind = 'WORTH_CALLING', w.urgent desc, w.priority desc, w.client_id
      """)
  List<WorkItem> findOpen(String agent, Instant now);

  /** Who has the client now, unless she has answered. */
  @SqlQuery(
      """
      select w.claim_id, w.client_id, w.agent, c.name, c.phone, w.kind, w.action, w.why, w.due_at,
        w.urgent, w.priority, w.claimed_at
      from work_claim w left join client c on c.id = w.client_id
      where w.client_id = :clientId and w.expires_at > :now
        and not is_answered_since(w.client_id, w.claimed_at)
      """)
  Optional<WorkItem> findOf(String clientId, Instant now);

  /** How many of the agent's clients have answered today. */
  @SqlQuery(
      """
      select count(*) from work_claim w
      where w.agent = :agent and w.expires_at > :now
        and is_answered_since(w.client_id, w.claimed_at)
      """)
  int countDone(String agent, Instant now);

  @SqlUpdate(
      """
      update work_claim set given_back = true, expires_at = :now
      where agent = :agent and client_id = :clientId and expires_at > :now
      """)
  int giveBack(String agent, String clientId, Instant now);
}
