package heed.interaction;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads everything that happened with one client, newest first. */
public interface TimelineDao {
  /**
   * Entries before the given moment and key, newest first. Each kind is cut to the page by its own
   * index before they are put in order together.
   */
  @SqlQuery(
      """
      select * from (
        (select at, 'CONTACT ' || concat_ws(' ', action, channel, status, campaign, nth) as key,
           'CONTACT' as kind, action, channel, direction, status as detail, campaign as reason,
           null::uuid as interaction_id
         from contact where client_id = :clientId and at <= :at
           and (at, 'CONTACT ' || concat_ws(' ', action, channel, status, campaign, nth)) < (:at, :key)
         order by 1 desc, 2 desc limit :limit)
        union all
        (select at, 'RESPONSE ' || concat_ws(' ', action, channel, outcome, reason),
           'RESPONSE', action, channel, null, outcome, reason, interaction_id
         from response where client_id = :clientId and at <= :at
           and (at, 'RESPONSE ' || concat_ws(' ', action, channel, outcome, reason)) < (:at, :key)
         order by 1 desc, 2 desc limit :limit)
        union all
        (select decided_at, 'PROPOSAL ' || interaction_id,
           'PROPOSAL', array_to_string(proposed, ', '), channel, direction,
           case when control then 'HELD_OUT' end, null, interaction_id
         from interaction where client_id = :clientId and decided_at <= :at
           and (decided_at, 'PROPOSAL ' || interaction_id) < (:at, :key)
         order by 1 desc, 2 desc limit :limit)
        union all
        (select opened_on::timestamp at time zone 'UTC', 'COMPLAINT ' || coalesce(topic, ''),
           'COMPLAINT', null, null, null, status, topic, null
         from complaint where client_id = :clientId
           and (opened_on::timestamp at time zone 'UTC', 'COMPLAINT ' || coalesce(topic, ''))
             < (:at, :key)
         order by 1 desc, 2 desc limit :limit)
        union all
        (select answered_on::timestamp at time zone 'UTC',
           'SURVEY ' || concat_ws(' ', survey, question, wave),
           'SURVEY', survey, null, null, answer, question, null
         from survey_answer where client_id = :clientId
           and (answered_on::timestamp at time zone 'UTC',
             'SURVEY ' || concat_ws(' ', survey, question, wave)) < (:at, :key)
         order by 1 desc, 2 desc limit :limit)
        union all
        (select day::timestamp at time zone 'UTC', kind || ' ' || account,
           kind, null, null, null, product, account, null
         from holding, lateral (values (opened_on, 'HOLDING_OPENED'), (closed_on, 'HOLDING_CLOSED'))
           as event (day, kind)
         where client_id = :clientId and day is not null
           and (day::timestamp at time zone 'UTC', kind || ' ' || account) < (:at, :key)
         order by 1 desc, 2 desc limit :limit)
      ) entries
      order by at desc, key collate "C" desc
      limit :limit
      """)
  @RegisterConstructorMapper(TimelineEntry.class)
  List<TimelineEntry> find(String clientId, Instant at, String key, int limit);
}
