package heed.console.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.health.HealthCheck;
import com.codahale.metrics.health.HealthCheckRegistry;
import heed.console.Texts;
import heed.decision.DecisionPool;
import heed.learning.ModelDao;
import heed.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is told of how Heed is. */
class HealthIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private static TestDatabase database;
  private static DecisionPool pool;

  @BeforeAll
  static void aHeedWithoutModels() {
    database = TestDatabase.fresh();
    pool = new DecisionPool(1, 8, Duration.ofSeconds(1), Duration.ofSeconds(1), release -> {});
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  @Test
  void whatIsWrongComesFirstWithWhatToDo() {
    HealthCheckRegistry checks = checks(HealthCheck.Result.unhealthy("connection refused"));
    for (String language : Texts.LANGUAGES) {
      List<Sign> signs = health(checks).signs(Texts.in(language));
      assertThat(signs).hasSize(6);
      assertThat(signs.get(0).good()).isFalse();
      assertThat(signs.get(0).text()).contains("connection refused");
      assertThat(signs.get(0).remedy()).contains("PostgreSQL");
      assertThat(signs.subList(1, 6)).allMatch(sign -> sign.good() && sign.remedy().isEmpty());
    }
  }

  @Test
  void learningIsLateWhenTwoNightsHavePassed() {
    Health health = health(checks(HealthCheck.Result.healthy()));
    assertThat(learning(health).text()).contains("No model was trained so far");
    train(NOW.minus(Duration.ofDays(3)));
    assertThat(learning(health).good()).isFalse();
    train(NOW.minus(Duration.ofHours(8)));
    assertThat(learning(health).good()).isTrue();
  }

  private static Sign learning(Health health) {
    return health.signs(Texts.in("en")).stream()
        .filter(sign -> sign.name().equals("Learning"))
        .findFirst()
        .orElseThrow();
  }

  private static void train(Instant at) {
    database.jdbi().onDemand(ModelDao.class).append("TERM_DEPOSIT", at, 600, 80, false, "{}", "{}");
  }

  private static HealthCheckRegistry checks(HealthCheck.Result ofDatabase) {
    HealthCheckRegistry checks = new HealthCheckRegistry();
    checks.register("database", saying(ofDatabase));
    checks.register("rulebook", saying(HealthCheck.Result.healthy()));
    checks.register("decisions", saying(HealthCheck.Result.healthy()));
    return checks;
  }

  private static HealthCheck saying(HealthCheck.Result result) {
    return new HealthCheck() {
      @Override
      protected Result check() {
        return result;
      }
    };
  }

  private static Health health(HealthCheckRegistry checks) {
    ModelDao models = database.jdbi().onDemand(ModelDao.class);
    return new Health(
        checks,
        pool,
        models::findLastTraining,
        true,
        Path.of("."),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
