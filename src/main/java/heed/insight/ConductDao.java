package heed.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What Heed and its users did, day by day, and what went wrong. */
public interface ConductDao {
  /** A day's number. */
  record OfDay(LocalDate day, long number) {}

  /** A day's answers, and the conversions among them. */
  record AnswersOfDay(LocalDate day, long number, long conversions) {}

  /** Something that should not be, and what it is part of. */
  record Alarm(String label, long number, long of) {}

  @SqlQuery(
      """
      select day, decisions as number from insight_day where day between :from and :to order by day
      """)
  @RegisterConstructorMapper(OfDay.class)
  List<OfDay> decisions(LocalDate from, LocalDate to);

  /** Answers given on each day, but for the news that something was shown or nobody reached. */
  @SqlQuery(
      """
      select (at at time zone 'UTC')::date as day, count(*) as number,
        count(*) filter (where outcome = 'CONVERTED') as conversions
      from response
      where at >= :from and at < :until and outcome not in ('SHOWN', 'NOT_REACHED')
      group by 1
      """)
  @RegisterConstructorMapper(AnswersOfDay.class)
  List<AnswersOfDay> answers(Instant from, Instant until);

  /**
   * What managers must see.
   *
   * @param alive replicas seen since then are at work
   */
  @SqlQuery(
      """
      select 'BEYOND_CAPACITY' as label, coalesce(sum(beyond_capacity), 0) as number,
        coalesce(sum(credit_offers), 0) as of
      from insight_day where day between :from and :to
      union all
      select 'STALE_ASSESSMENT', coalesce(sum(stale_offers), 0), coalesce(sum(credit_offers), 0)
      from insight_day where day between :from and :to
      union all
      select 'OPEN_COMPLAINT', count(*) filter (where status = 'OPEN'), count(*) from complaint
      union all
      select 'STALE_RELEASE', count(*) filter (where release <> (
          select release_id from release_switch order by number desc limit 1)), count(*)
      from replica where seen_at > :alive
      union all
      select 'UNMATCHED_RESPONSE', count(*) filter (where interaction_id is null), count(*)
      from answer
      where recorded_at >= cast(:from as date)::timestamp at time zone 'UTC'
        and recorded_at < (cast(:to as date) + 1)::timestamp at time zone 'UTC'
      """)
  @RegisterConstructorMapper(Alarm.class)
  List<Alarm> alarms(LocalDate from, LocalDate to, Instant alive);
}
