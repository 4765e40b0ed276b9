package heed.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Trained models, each a version that is never changed, and the contacts to train them on. */
public interface ModelDao {
  /** The newest model of an action that passed its validation. */
  record StoredModel(long version, String action, String model) {}

  @SqlUpdate(
      """
      insert into propensity_model
        (action, trained_at, contacts, positives, passed, validation, model)
      values
        (:action, :trainedAt, :contacts, :positives, :passed,
         cast(:validation as json), cast(:model as json))
      """)
  void append(
      String action,
      Instant trainedAt,
      int contacts,
      int positives,
      boolean passed,
      String validation,
      String model);

  @SqlQuery(
      """
      select distinct on (action) version, action, model
      from propensity_model where passed
      order by action, version desc
      """)
  @RegisterConstructorMapper(StoredModel.class)
  List<StoredModel> findLatest();

  /** When a model was trained last; empty before the first. */
  @SqlQuery("select max(trained_at) from propensity_model")
  Optional<Instant> findLastTraining();

  /** Actions that were contacted about, by their code. */
  @SqlQuery(
      """
      select distinct action from contact
      where action is not null and direction = 'OUTBOUND'
        and status not in ('NOT_REACHED', 'FAILED')
      order by action
      """)
  List<String> findContactedActions();

  /** Clients whom a contact about the action may have reached, by their id. */
  @SqlQuery(
      """
      select distinct client_id from contact
      where action = :action and direction = 'OUTBOUND'
        and status not in ('NOT_REACHED', 'FAILED')
      order by client_id
      """)
  List<String> findClientsContactedAbout(String action);
}
