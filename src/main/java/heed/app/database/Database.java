package heed.app.database;

import heed.app.start.CannotStart;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that Heed works on: its own or the operator's. Closing it stops what it started. */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final String REACHABLE_WITHIN_SECONDS = "10";

  private final DatabaseAddress address;
  private final LocalPostgres postgres;
  private final PostgresGuard guard;
  private final DataFolder data;

  private Database(DatabaseAddress address, LocalPostgres postgres, DataFolder data) {
    this.address = address;
    this.postgres = postgres;
    this.guard = postgres == null ? null : PostgresGuard.over(postgres);
    this.data = data;
  }

  /** Opens the database for the service, which must be the only one on its data folder. */
  public static Database open(DatabaseSettings settings, Path dataFolder) throws CannotStart {
    settings.requireUsable();
    return settings.isEmbedded() ? start(DataFolder.claim(dataFolder)) : reach(settings.address());
  }

  /** Opens the database for a command, which may share it with a service that is running. */
  public static Database join(DatabaseSettings settings, Path dataFolder) throws CannotStart {
    settings.requireUsable();
    if (!settings.isEmbedded()) {
      return reach(settings.address());
    }
    Optional<DataFolder> free = DataFolder.tryClaim(dataFolder);
    if (free.isPresent()) {
      return start(free.get());
    }
    return reach(
        LocalPostgres.running(dataFolder)
            .orElseThrow(
                () ->
                    new CannotStart(
                        "The Heed that uses the data folder %s is still starting or stopping; try again in a moment."
                            .formatted(dataFolder))));
  }

  private static Database start(DataFolder data) throws CannotStart {
    LocalPostgres postgres = LocalPostgres.start(data, true);
    return new Database(postgres.address(), postgres, data);
  }

  private static Database reach(DatabaseAddress address) throws CannotStart {
    Properties properties = new Properties();
    properties.setProperty("loginTimeout", REACHABLE_WITHIN_SECONDS);
    if (address.user() != null) {
      properties.setProperty("user", address.user());
    }
    if (address.password() != null) {
      properties.setProperty("password", address.password());
    }
    try (Connection connection = DriverManager.getConnection(address.url(), properties)) {
      LOG.debug("{} is {}", address, connection.getMetaData().getDatabaseProductVersion());
      return new Database(address, null, null);
    } catch (SQLException e) {
      throw new CannotStart(
          "The database at %s cannot be reached (%s); check HEED_DATABASE_URL, HEED_DATABASE_USER and HEED_DATABASE_PASSWORD."
              .formatted(address, firstSentence(Reason.of(e))),
          e);
    }
  }

  private static String firstSentence(String text) {
    return text.replaceAll("\\.(\\s.*)?$", "");
  }

  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    if (postgres != null) {
      guard.close();
      postgres.close();
    }
    if (data != null) {
      data.close();
    }
  }
}
