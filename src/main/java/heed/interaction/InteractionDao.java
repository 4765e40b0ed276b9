package heed.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Interactions in the database: appended, never changed. */
public interface InteractionDao {
  /** Makes sure that interactions of the given day's month have a partition. */
  @SqlUpdate("select ensure_interaction_month(:day)")
  void ensureMonth(LocalDate day);

  @SqlUpdate(
      """
      insert into interaction
        (interaction_id, decided_at, client_id, release, channel, direction, control,
         input, decision)
      values
        (:id, :decidedAt, :clientId, :release, :channel, :direction, :control,
         cast(:input as json), cast(:decision as json))
      """)
  void append(
      UUID id,
      Instant decidedAt,
      String clientId,
      String release,
      String channel,
      String direction,
      boolean control,
      String input,
      String decision);

  @SqlQuery(
      """
      select interaction_id, decided_at, client_id, release, input, decision
      from interaction
      where interaction_id = :id and decided_at = :decidedAt
      """)
  @RegisterConstructorMapper(StoredInteraction.class)
  Optional<StoredInteraction> find(UUID id, Instant decidedAt);
}
