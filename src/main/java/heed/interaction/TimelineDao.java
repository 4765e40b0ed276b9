package heed.interaction;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads everything that happened with one client. */
public interface TimelineDao {
  /** Entries before the given moment and key, newest first. */
  @SqlQuery(
      """
      select at, key, kind, action, channel, direction, detail, reason, interaction_id
      from client_event
      where client_id = :clientId and (at, key) < (:at, :key)
      order by at desc, key desc
      limit :limit
      """)
  @RegisterConstructorMapper(TimelineEntry.class)
  List<TimelineEntry> find(String clientId, Instant at, String key, int limit);
}
