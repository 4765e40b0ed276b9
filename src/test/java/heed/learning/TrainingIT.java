package heed.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.StoredProfile;
import heed.shared.Json;
import heed.shared.Progress;
import heed.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainingIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T02:30:00Z"), ZoneOffset.UTC);

  private static TestDatabase database;

  /** One connection for all: every profile is read by itself. */
  private static Handle connection;

  private static ModelDao models;

  /** 1,200 calls over a year, of which students say yes to a half and others to a tenth. */
  @BeforeAll
  static void aYearOfCalls() {
    database = TestDatabase.fresh();
    connection = database.jdbi().open();
    models = connection.attach(ModelDao.class);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createScript(
                        """
                        insert into client (id, occupation)
                        select 'c' || n, case when n % 2 = 0 then 'STUDENT' else 'SERVICES' end
                        from generate_series(1, 1200) n;
                        insert into contact (client_id, at, action, channel, status)
                        select 'c' || n, timestamptz '2025-10-01 12:00Z' + n * interval '7 hours',
                          'TERM_DEPOSIT', 'CALL', 'REACHED'
                        from generate_series(1, 1200) n;
                        insert into response (client_id, at, action, outcome)
                        select 'c' || n, timestamptz '2025-10-01 13:00Z' + n * interval '7 hours',
                          'TERM_DEPOSIT', 'CONVERTED'
                        from generate_series(1, 1200) n
                        where n % 20 in (1, 2, 6, 10, 14, 18);
                        insert into contact (client_id, at, action, channel, status)
                        select 'c' || n, timestamptz '2026-01-01 12:00Z', 'WINBACK', 'LETTER', 'SENT'
                        from generate_series(1, 20) n;
                        """)
                    .execute());
  }

  @AfterAll
  static void close() {
    connection.close();
  }

  @Test
  void aModelIsTrainedStoredWithItsValidationAndUsed() {
    List<TrainedModel> trained = training().trainAll(Progress.SILENT);
    assertThat(trained).extracting(TrainedModel::action).containsExactly("TERM_DEPOSIT");
    TrainedModel model = trained.get(0);
    assertThat(model.contacts()).isEqualTo(1200);
    assertThat(model.validation().passed()).isTrue();
    assertThat(model.validation().auc()).isGreaterThan(0.65);

    Map<String, DecidingModel> latest = Training.latest(models, Json.mapper());
    assertThat(latest).containsOnlyKeys("TERM_DEPOSIT");
    assertThat(latest.get("TERM_DEPOSIT").model()).isEqualTo(model.model());
  }

  @Test
  void trainingAgainAddsAVersionAndTheNewestDecides() {
    training().trainAll(Progress.SILENT);
    long before = models.findLatest().get(0).version();
    training().trainAll(Progress.SILENT);
    assertThat(models.findLatest().get(0).version()).isGreaterThan(before);
  }

  @Test
  void aStoredModelIsNeverChanged() {
    training().trainAll(Progress.SILENT);
    assertThatThrownBy(
            () ->
                database
                    .jdbi()
                    .useHandle(
                        handle -> handle.execute("update propensity_model set passed = true")))
        .hasMessageContaining("propensity_model is append-only");
  }

  private static Training training() {
    Clients clients = new Clients(connection.attach(ClientDao.class), Json.mapper());
    return new Training(
        models, id -> clients.find(id).map(StoredProfile::profile), Json.mapper(), CLOCK);
  }
}
