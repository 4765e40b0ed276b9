package heed.learning;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the history of contacts and responses says, counted in the database. */
public interface ResponseDao {
  /**
   * Contacts that may have reached somebody, and those of them that were answered in favour before
   * the next contact about the same action.
   */
  @SqlQuery(
      """
      with spoken as (
        select client_id, action, channel, at,
               lead(at, 1, 'infinity'::timestamptz)
                 over (partition by client_id, action order by at) as next_at
        from contact
        where action is not null and direction = 'OUTBOUND'
          and status not in ('NOT_REACHED', 'FAILED')
      )
      select spoken.action, spoken.channel, client.occupation as peer_group,
             date_trunc('month', spoken.at at time zone 'UTC')::date as month,
             count(*) as contacts,
             count(*) filter (where exists (
               select from response
               where response.client_id = spoken.client_id
                 and response.action = spoken.action
                 and response.at >= spoken.at and response.at < spoken.next_at
                 and response.outcome in ('INTERESTED', 'ACCEPTED', 'CONVERTED')
             )) as positives
      from spoken join client on client.id = spoken.client_id
      group by spoken.action, spoken.channel, client.occupation, month
      order by spoken.action, spoken.channel, client.occupation, month
      """)
  @RegisterConstructorMapper(ResponseCount.class)
  List<ResponseCount> countResponses();
}
