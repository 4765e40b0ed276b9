package heed.insight;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Clients as they are counted. */
public interface ClientCountDao {
  /** What the clients of one tier or segment are worth, added up. */
  record Worth(String label, long clients, double current, double potential, double lifetime) {}

  /** Clients of a kind, NEW or ACTIVE, in one group. */
  record Group(String kind, String figure, String label, double numerator, long denominator) {}

  @SqlQuery(
      """
      select tier as label, count(*) as clients, sum(current) as current,
        sum(potential) as potential, sum(lifetime) as lifetime
      from insight_client
      where :segment = '' or :segment = any (segments)
      group by tier
      """)
  @RegisterConstructorMapper(Worth.class)
  List<Worth> worthByTier(String segment);

  @SqlQuery(
      """
      select segment as label, count(*) as clients, sum(current) as current,
        sum(potential) as potential, sum(lifetime) as lifetime
      from insight_client, unnest(segments) segment
      where :tier = '' or tier = :tier
      group by segment
      """)
  @RegisterConstructorMapper(Worth.class)
  List<Worth> worthBySegment(String tier);

  /**
   * Active clients, and those who are new among them, counted by what outreach is about.
   *
   * <p>New are those whose tenure says that they came in the period; where it is not known, those
   * whose first holding was opened in it, provided that of every holding it is known since when.
   */
  @SqlQuery(
      """
      with active as materialized (
        select client.id, client.gender, client.area, client.age_years,
          case when client.tenure_months is not null then
              (cast(:today as date) - client.tenure_months * interval '1 month')::date
            else first.opened_on end as came_on
        from client
          left join (
            select client_id, case when count(*) = count(opened_on) then min(opened_on) end
              as opened_on
            from holding group by client_id) first on first.client_id = client.id
          left join insight_client known on known.client_id = client.id
        where client.status = 'ACTIVE'
          and (:segment = '' or :segment = any (known.segments))
          and (:tier = '' or known.tier = :tier)),
      counted as materialized (
        select *, 'ACTIVE' as kind from active
        union all
        select *, 'NEW' from active where came_on between :from and :to)
      select kind, 'women' as figure, kind as label,
        count(*) filter (where gender = 'FEMALE') as numerator,
        count(*) filter (where gender <> 'UNKNOWN') as denominator
      from counted group by kind
      union all
      select kind, 'rural', kind, count(*) filter (where area = 'RURAL'),
        count(*) filter (where area <> 'UNKNOWN')
      from counted group by kind
      union all
      select kind, 'age', case when age_years < 18 then 'UNDER_18' when age_years < 25 then '18_24'
          when age_years < 35 then '25_34' when age_years < 50 then '35_49'
          when age_years < 65 then '50_64' else 'FROM_65' end, count(*),
        sum(count(*)) over (partition by kind)
      from counted where age_years is not null group by kind, 3
      union all
      select kind, 'poverty', concat_ws(' ', scorecard, line), sum(poverty_likelihood), count(*)
      from counted join poverty_score on client_id = id
      where poverty_likelihood is not null group by kind, 3
      """)
  @RegisterConstructorMapper(Group.class)
  List<Group> outreach(LocalDate from, LocalDate to, LocalDate today, String segment, String tier);
}
