package heed.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dropwizard.jackson.Jackson;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** A real PostgreSQL with Heed's tables, one for all tests of a run. */
public final class ClientDatabase {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);

  private static final EmbeddedPostgres POSTGRES = start();

  private ClientDatabase() {}

  /** An empty database of its own under this name. */
  public static DataSource empty(String name) {
    try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    DataSource database = POSTGRES.getDatabase("postgres", name);
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  public static Jdbi jdbi(DataSource database) {
    return Jdbi.create(database)
        .installPlugin(new SqlObjectPlugin())
        .installPlugin(new PostgresPlugin());
  }

  public static ObjectMapper json() {
    return Jackson.newObjectMapper()
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres started = EmbeddedPostgres.builder().start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    try {
                      started.close();
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
