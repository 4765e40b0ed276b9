package heed.insight;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Answers to the questions of satisfaction as they are counted. */
public interface SatisfactionDao {
  /** Answers to one question from clients of one group. */
  record Answers(String question, String side, String label, long all, long good, long bad) {}

  /**
   * Of each client and question the newest answer in the period, by tier and segment as of the last
   * decision before it, and by the channel of the last contact about a survey before it.
   */
  @SqlQuery(
      """
      with given as materialized (
        select distinct on (client_id, question) client_id, question, answered_on,
          answer::integer as mark
        from survey_answer
        where question in ('NPS', 'CSAT') and answered_on between :from and :to
          and answer ~ '^(10|[0-9])$' and (question = 'NPS' or answer ~ '^[1-5]$')
        order by client_id, question, answered_on desc),
      seen as materialized (
        select question, coalesce(tier, '') as tier, coalesce(segments, '{}') as segments,
          coalesce(channel, '') as channel,
          case question when 'NPS' then mark >= 9 else mark >= 4 end as good,
          case question when 'NPS' then mark <= 6 else mark <= 2 end as bad
        from given
          left join lateral (
            select tier, segments from insight_decision decision
            where decision.client_id = given.client_id
              and decision.decided_at < (answered_on + 1)::timestamp at time zone 'UTC'
            order by decided_at desc limit 1) decision on true
          left join lateral (
            select channel from insight_contact contact
            where contact.client_id = given.client_id and contact.action = 'SATISFACTION_SURVEY'
              and contact.at < (answered_on + 1)::timestamp at time zone 'UTC'
            order by at desc limit 1) contact on true),
      kept as materialized (
        select * from seen
        where (:segment = '' or :segment = any (segments)) and (:tier = '' or tier = :tier)
          and (:channel = '' or channel = :channel))
      select question, 'tier' as side, tier as label, count(*) as all,
        count(*) filter (where good) as good, count(*) filter (where bad) as bad
      from kept group by question, tier
      union all
      select question, 'segment', segment, count(*), count(*) filter (where good),
        count(*) filter (where bad)
      from kept, unnest(segments) segment group by question, segment
      union all
      select question, 'channel', channel, count(*), count(*) filter (where good),
        count(*) filter (where bad)
      from kept group by question, channel
      """)
  @RegisterConstructorMapper(Answers.class)
  List<Answers> count(LocalDate from, LocalDate to, String segment, String tier, String channel);
}
