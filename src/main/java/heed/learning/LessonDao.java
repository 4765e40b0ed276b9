package heed.learning;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/**
 * Draws lessons from histories that changed, and counts them. Whatever adds a contact or an answer
 * leaves a mark in {@code lesson_due}; here the mark is taken, the lessons of that client and
 * action are drawn anew, and the difference to what was counted before is added as a new version.
 */
@RegisterConstructorMapper(LessonDao.State.class)
@RegisterConstructorMapper(LessonDao.Due.class)
@RegisterConstructorMapper(ResponseCount.class)
public interface LessonDao {
  /**
   * What is learned now.
   *
   * @param version grows with all that is learned
   * @param gatheredAt up to which version counts may have been gathered into fewer rows
   * @param models how often a model was stored that may decide
   * @param windowDays how far back contacts count for the n-th
   */
  record State(long version, long gatheredAt, long models, int windowDays) {}

  /** A client's history about an action, from which lessons are due. */
  record Due(String clientId, String action) {}

  /** What was learned since a version. */
  record Increment(State state, boolean fromTheBeginning, List<ResponseCount> counts) {}

  @SqlQuery("select version, gathered_at, models, window_days from learned_state")
  State state();

  @SqlQuery("select exists (select from lesson_due)")
  boolean isAnythingDue();

  /** The state, which nobody else moves until the transaction ends; empty while somebody does. */
  @SqlQuery(
      """
      select version, gathered_at, models, window_days from learned_state
      for update skip locked
      """)
  Optional<State> lockIfFree();

  @SqlQuery("select version, gathered_at, models, window_days from learned_state for update")
  State lock();

  @SqlQuery(
      """
      delete from lesson_due
      where ctid = any (array(select ctid from lesson_due limit :limit))
      returning client_id, action
      """)
  List<Due> take(int limit);

  /**
   * Draws the lessons of these histories and counts the differences as the given version.
   *
   * <p>An answer belongs to the last contact before it. The segments are those of the client's last
   * decision before the contact that proposed the action, at most 90 days before it.
   *
   * @return how many rows of counts that made; 0 where nothing is different
   */
  @SqlUpdate(
      """
      with due as (
        select distinct client_id, action
        from unnest(cast(:clients as text[]), cast(:actions as text[])) due (client_id, action)),
      spoken as (
        select contact.client_id, contact.action, contact.at::timestamptz as at, contact.channel,
          max(contact.nth) as nth_of_campaign
        from due join contact on contact.client_id = due.client_id and contact.action = due.action
        where contact.direction = 'OUTBOUND' and contact.status not in ('NOT_REACHED', 'FAILED')
        group by contact.client_id, contact.action, contact.at, contact.channel),
      numbered as (
        select *,
          greatest(nth_of_campaign, count(*) over (partition by client_id, action order by at
            range between :windowDays * interval '1 day' preceding and current row)) as nth,
          coalesce(min(at) over (partition by client_id, action order by at
            range between interval '1 microsecond' following and unbounded following),
            'infinity') as next_at
        from spoken),
      connected as (
        select *,
          lag(nth) over earlier as nth_before, lag(at) over earlier as at_before
        from numbered window earlier as (partition by client_id, action order by at, channel)),
      drawn as (
        select told.client_id, told.action, told.at, told.channel, told.nth,
          case when told.at_before > told.at - :windowDays * interval '1 day'
            then least(told.nth_before + 1, told.nth) else 1 end as nth_from,
          exists (
            select from response
            where response.client_id = told.client_id and response.action = told.action
              and response.at >= told.at and response.at < told.next_at
              and response.outcome in ('INTERESTED', 'ACCEPTED', 'CONVERTED')) as positive,
          coalesce(decided.segments, before.peer_groups, of_occupation.peer_groups, '{}')
            as peer_groups,
          before.client_id is not null as known, before.nth as old_nth,
          before.nth_from as old_nth_from, before.positive as old_positive,
          before.peer_groups as old_peer_groups
        from connected told
          left join lesson before
            on before.client_id = told.client_id and before.action = told.action
              and before.at = told.at and before.channel is not distinct from told.channel
          left join lateral (
            select (
              select array_agg(distinct (it ->> 'scheme') || ' ' || (it ->> 'name'))
              from json_array_elements(interaction.decision -> 'client' -> 'segments') it) as segments
            from interaction
            where interaction.client_id = told.client_id and interaction.decided_at <= told.at
              and interaction.decided_at > told.at - interval '90 days'
              and told.action = any (interaction.proposed)
            order by interaction.decided_at desc limit 1) decided on true
          left join lateral (
            select array['occupation ' || client.occupation] as peer_groups
            from client
            where client.id = told.client_id and client.occupation is not null) of_occupation on true),
      changed as (
        select * from drawn
        where not known or (nth, nth_from, positive, peer_groups)
          is distinct from (old_nth, old_nth_from, old_positive, old_peer_groups)),
      kept as (
        insert into lesson
          (client_id, action, at, channel, nth, nth_from, positive, peer_groups)
        select client_id, action, at, channel, nth, nth_from, positive, peer_groups from changed
        on conflict on constraint lesson_once do update set
          nth = excluded.nth, nth_from = excluded.nth_from, positive = excluded.positive,
          peer_groups = excluded.peer_groups),
      signed as (
        select 1 as sign, action, channel, at, nth, nth_from, positive, peer_groups from changed
        union all
        select -1, action, channel, at, old_nth, old_nth_from, old_positive, old_peer_groups
        from changed where known),
      cells as (
        select sign, action, channel, at, '' as peer_group, 0 as nth, positive from signed
        union all
        select sign, action, channel, at, unnest(peer_groups), 0, positive from signed
        union all
        select sign, action, null, at, '', n, positive and n = nth
        from signed, generate_series(nth_from, least(nth, :mostNth)) n)
      insert into learned_count
        (version, action, channel, peer_group, nth, month, contacts, positives)
      select :version, action, channel, peer_group, nth,
        date_trunc('month', at at time zone 'UTC')::date as month,
        sum(sign), coalesce(sum(sign) filter (where positive), 0)
      from cells
      group by action, channel, peer_group, nth, month
      having sum(sign) <> 0 or sum(sign) filter (where positive) <> 0
      """)
  int count(long version, List<String> clients, List<String> actions, int windowDays, int mostNth);

  @SqlUpdate("update learned_state set version = :version")
  void moveTo(long version);

  @SqlUpdate("notify heed_learned")
  void announce();

  @SqlUpdate("update learned_state set window_days = :days")
  void setWindow(int days);

  @SqlUpdate(
      """
      insert into lesson_due (client_id, action)
      select distinct client_id, action from lesson
      """)
  void drawAllAnew();

  /**
   * Draws and counts some of what is due.
   *
   * @param windowDays how far back contacts count for the n-th; where another was used so far, all
   *     lessons become due
   * @param limit of how many marks to take at once
   * @param wait whether to wait for somebody else who does the same
   * @return whether more may be due that nobody else is drawing
   */
  @Transaction
  default boolean draw(int windowDays, int limit, boolean wait) {
    Optional<State> locked = wait ? Optional.of(lock()) : lockIfFree();
    if (locked.isEmpty()) {
      return false;
    }
    if (locked.get().windowDays() != windowDays) {
      setWindow(windowDays);
      drawAllAnew();
    }
    List<Due> due = take(limit);
    long next = locked.get().version() + 1;
    int changed =
        due.isEmpty()
            ? 0
            : count(
                next,
                due.stream().map(Due::clientId).toList(),
                due.stream().map(Due::action).toList(),
                windowDays,
                ResponseCurve.MOST);
    if (changed > 0) {
      moveTo(next);
      announce();
    }
    return due.size() == limit;
  }

  @SqlQuery(
      """
      select action, channel, nullif(peer_group, '') as peer_group, nth, month,
        sum(contacts)::bigint as contacts, sum(positives)::bigint as positives
      from learned_count
      where version > :after
      group by action, channel, learned_count.peer_group, nth, month
      having sum(contacts) <> 0 or sum(positives) <> 0
      """)
  List<ResponseCount> findCountsAfter(long after);

  /** What was learned since the version; all of it where that was gathered in the meantime. */
  @Transaction(value = TransactionIsolationLevel.REPEATABLE_READ, readOnly = true)
  default Increment since(long version) {
    State state = state();
    boolean fromTheBeginning = version < state.gatheredAt();
    return new Increment(state, fromTheBeginning, findCountsAfter(fromTheBeginning ? -1 : version));
  }

  @SqlUpdate(
      """
      with gone as (delete from learned_count returning *)
      insert into learned_count
        (version, action, channel, peer_group, nth, month, contacts, positives)
      select :version, action, channel, peer_group, nth, month, sum(contacts), sum(positives)
      from gone
      group by action, channel, peer_group, nth, month
      having sum(contacts) <> 0 or sum(positives) <> 0
      """)
  void gatherCounts(long version);

  @SqlUpdate("update learned_state set gathered_at = version")
  void markGathered();

  /** Gathers counts of one kind into one row each; sums stay as they are. */
  @Transaction
  default void gather() {
    lockIfFree()
        .ifPresent(
            state -> {
              gatherCounts(state.version());
              markGathered();
            });
  }
}
