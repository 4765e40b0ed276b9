package heed.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.transaction.Transaction;

/** Keeps what measures are counted from in step with history. */
public interface UpkeepDao {
  /** How far a page of interactions went. */
  record ReadTo(UUID interactionId, Instant decidedAt, int read) {}

  /** A client and an action of whom something new is known. */
  record Touched(String clientId, String action) {}

  @SqlQuery("select pg_try_advisory_xact_lock(hashtext('insight'))")
  boolean tryLock();

  /** Does the work in one transaction; 0 while another replica is at it. */
  @Transaction
  default int alone(ToIntFunction<UpkeepDao> work) {
    return tryLock() ? work.applyAsInt(this) : 0;
  }

  @SqlQuery("select read_to from insight_mark where read_to > '-infinity'")
  Optional<Instant> findMark();

  @SqlUpdate("update insight_mark set read_to = :readTo where read_to < :readTo")
  void moveMark(Instant readTo);

  /** The decision of the oldest interaction that there is. */
  @SqlQuery("select min(decided_at) from interaction")
  Optional<Instant> findOldest();

  /**
   * Takes in the next interactions after the given key, those that are known already but once.
   *
   * @param since none of them was decided before
   * @param credits actions that lead to new debt, each with its instalment at the same place
   */
  @SqlQuery(
      """
      with page as materialized (
        select interaction_id, decided_at from interaction
        where interaction_id > :after and decided_at >= :since
        order by interaction_id limit :limit),
      parts as materialized (
        select i.interaction_id, i.decided_at, i.client_id, i.direction, i.control,
          i.proposed, part.client, part.held_out
        from page
          join interaction i using (interaction_id, decided_at)
          left join insight_decision known on known.interaction_id = i.interaction_id,
          lateral (select i.decision -> 'client' as client,
            array(select json_array_elements_text(i.decision -> 'heldOut')) as held_out
            offset 0) part
        where known.interaction_id is null),
      told as materialized (
        select interaction_id, decided_at, client_id, direction, control,
          array(select unnest(proposed) except select unnest(held_out)) as offered, held_out,
          coalesce(client -> 'value' ->> 'tier', '') as tier,
          array(select distinct segment ->> 'name'
                from json_array_elements(client -> 'segments') segment order by 1) as segments,
          coalesce((client -> 'value' ->> 'current')::float8, 0) as current,
          coalesce((client -> 'value' ->> 'potential')::float8, 0) as potential,
          coalesce((client -> 'value' ->> 'lifetime')::float8, 0) as lifetime,
          (client -> 'capacity' ->> 'headroomPerMonth')::float8 as headroom,
          coalesce(client -> 'capacity' ->> 'freshness', 'MISSING') as freshness
        from parts),
      kept as (
        insert into insight_decision
          (interaction_id, decided_at, client_id, direction, tier, segments, held_out)
        select interaction_id, decided_at, client_id, direction, tier, segments, held_out
        from told),
      newest as (
        insert into insight_client as known
          (client_id, decided_at, tier, segments, current, potential, lifetime)
        select distinct on (client_id)
          client_id, decided_at, tier, segments, current, potential, lifetime
        from told
        order by client_id, decided_at desc, interaction_id desc
        on conflict (client_id) do update
          set decided_at = excluded.decided_at, tier = excluded.tier,
            segments = excluded.segments, current = excluded.current,
            potential = excluded.potential, lifetime = excluded.lifetime
          where excluded.decided_at >= known.decided_at),
      words as (
        insert into insight_word (kind, word)
        select distinct 'SEGMENT', segment from told, unnest(segments) segment
        on conflict do nothing),
      offers as (
        select told.interaction_id, count(*) as credit,
          count(*) filter (where coalesce(instalment, 0) > headroom) as beyond,
          count(*) filter (where freshness <> 'FRESH') as stale
        from told, unnest(offered) offer
          join unnest(:credits, :instalments) as credit (action, instalment)
            on credit.action = offer
        group by told.interaction_id),
      days as (
        insert into insight_day as known
          (day, decisions, held_out, credit_offers, beyond_capacity, stale_offers)
        select (decided_at at time zone 'UTC')::date, count(*), count(*) filter (where control),
          coalesce(sum(credit), 0), coalesce(sum(beyond), 0), coalesce(sum(stale), 0)
        from told left join offers using (interaction_id)
        group by 1
        on conflict (day) do update
          set decisions = known.decisions + excluded.decisions,
            held_out = known.held_out + excluded.held_out,
            credit_offers = known.credit_offers + excluded.credit_offers,
            beyond_capacity = known.beyond_capacity + excluded.beyond_capacity,
            stale_offers = known.stale_offers + excluded.stale_offers)
      select interaction_id, decided_at, (select count(*) from page) as read
      from page order by interaction_id desc limit 1
      """)
  @RegisterConstructorMapper(ReadTo.class)
  Optional<ReadTo> takeIn(
      UUID after, Instant since, int limit, List<String> credits, List<Double> instalments);

  /** Takes clients and actions from the list of those of whom something new is known. */
  @SqlQuery(
      """
      with taken as (
        delete from insight_touched where number in (
          select number from insight_touched order by number limit :limit)
        returning client_id, action)
      select distinct client_id, action from taken
      """)
  @RegisterConstructorMapper(Touched.class)
  List<Touched> takeTouched(int limit);

  /**
   * Counts the contacts of these into the tallies, or takes them out.
   *
   * @param times 1 to count them in, -1 to take them out
   */
  @SqlUpdate(
      """
      insert into insight_tally as known
        (segment, grain, day, action, channel, tier, nth, attempted, reached, positive, converted)
      select segment, grain, day, action, channel, tier, nth, :times * count(*),
        :times * count(*) filter (where reached), :times * count(*) filter (where positive),
        :times * count(*) filter (where converted)
      from insight_contact
        join unnest(:clients, :actions) as pair (client_id, action) using (client_id, action),
        unnest(array_append(segments, '')) segment,
        lateral (values ('DAY', (at at time zone 'UTC')::date),
          ('MONTH', date_trunc('month', at at time zone 'UTC')::date)) span (grain, day)
      group by segment, grain, day, action, channel, tier, nth
      on conflict (segment, grain, day, action, channel, tier, nth) do update
        set attempted = known.attempted + excluded.attempted,
          reached = known.reached + excluded.reached,
          positive = known.positive + excluded.positive,
          converted = known.converted + excluded.converted
      """)
  void tally(List<String> clients, List<String> actions, int times);

  /** Forgets the contacts of these. */
  @SqlUpdate(
      """
      delete from insight_contact known
      using unnest(:clients, :actions) as pair (client_id, action)
      where known.client_id = pair.client_id and known.action = pair.action
      """)
  void forget(List<String> clients, List<String> actions);

  /**
   * Makes the contacts of these anew from history.
   *
   * <p>A contact is an outbound one of the ledger, or a proposal in a conversation that the client
   * began and that was answered; never one of what was held out. An answer belongs to the contact
   * of its interaction, else to the last one before it that may have reached the client, at most 90
   * days before.
   */
  @SqlUpdate(
      """
      with pair as materialized (
        select * from unnest(:clients, :actions) as pair (client_id, action)),
      answer as materialized (
        select response.client_id, response.action, response.channel, response.outcome,
          coalesce(decision.decided_at, response.at) as at, decision.interaction_id,
          decision.direction
        from pair
          join response using (client_id, action)
          left join insight_decision decision
            on decision.interaction_id = response.interaction_id
        where not coalesce(response.action = any (decision.held_out), false)),
      happened as (
        select contact.client_id, contact.action, contact.at,
          coalesce(contact.channel, '') as channel,
          contact.status not in ('NOT_REACHED', 'FAILED') as spoke, contact.nth
        from pair
          join contact using (client_id, action)
        where contact.direction = 'OUTBOUND'
          and not exists (
            select from insight_decision decision
            where decision.client_id = contact.client_id and decision.decided_at = contact.at
              and contact.action = any (decision.held_out))
        union all
        select client_id, action, at, coalesce(min(channel), ''),
          bool_or(outcome <> 'NOT_REACHED'), null
        from answer where direction = 'INBOUND'
        group by client_id, action, at, interaction_id),
      event as materialized (
        select *, row_number() over (order by client_id, action, at, channel, spoke, nth) as id
        from happened),
      line as (
        select client_id, action, at, id, spoke, null as outcome, false as linked from event
        union all
        select client_id, action, at, null, null, outcome, interaction_id is not null from answer),
      placed as (
        select *, max(id) over before as last_id, max(id) filter (where spoke) over before as last_spoke
        from line
        window before as (partition by client_id, action order by at, id nulls last
          rows between unbounded preceding and current row)),
      answered as (
        select event.id, bool_or(outcome <> 'NOT_REACHED') as spoke,
          bool_or(outcome in ('INTERESTED', 'ACCEPTED', 'CONVERTED')) as positive,
          bool_or(outcome = 'CONVERTED') as converted
        from placed
          join event on event.id = case when linked then last_id else last_spoke end
        where outcome is not null and placed.at <= event.at + interval '90 days'
        group by event.id),
      known as (
        select event.*, event.spoke or coalesce(answered.spoke, false) as reached,
          coalesce(answered.positive, false) as positive,
          coalesce(answered.converted, false) as converted
        from event left join answered using (id)),
      counted as (
        select *, count(*) filter (where reached) over (partition by client_id, action
          order by at range between interval '90 days' preceding and current row) as of_90_days
        from known),
      kept as (
        insert into insight_contact
          (client_id, action, at, channel, tier, segments, nth, reached, positive, converted)
        select counted.client_id, action, at, channel, coalesce(tier, ''),
          coalesce(segments, '{}'),
          case when reached then least(10, greatest(of_90_days, counted.nth, 1)) else 0 end,
          reached, positive, converted
        from counted
          left join lateral (
            select decision.tier, decision.segments from insight_decision decision
            where decision.client_id = counted.client_id and decision.decided_at <= counted.at
            order by decision.decided_at desc limit 1) seen on true
        returning *)
      insert into insight_word (kind, word) select distinct 'ACTION', action from kept
      on conflict do nothing
      """)
  void makeAnew(List<String> clients, List<String> actions);
}
