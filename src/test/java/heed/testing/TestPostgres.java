package heed.testing;

import heed.app.database.DataFolder;
import heed.app.database.DatabaseAddress;
import heed.app.database.LocalPostgres;
import heed.app.database.Migrations;
import heed.app.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The one PostgreSQL of a test run, not durable and therefore quick, with a migrated template that
 * each test class gets a copy of.
 */
final class TestPostgres {
  private static final int FOLDERS = 8;
  private static final String TEMPLATE = "template_heed";
  private static TestPostgres running;

  private final LocalPostgres postgres;
  private int databases;

  private TestPostgres(LocalPostgres postgres) {
    this.postgres = postgres;
  }

  static synchronized TestPostgres get() {
    if (running == null) {
      try {
        DataFolder folder = claimFolder();
        LocalPostgres postgres = LocalPostgres.start(folder, false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
        running = new TestPostgres(postgres);
        running.run("DROP DATABASE IF EXISTS " + TEMPLATE);
        running.run("CREATE DATABASE " + TEMPLATE);
        new Migrations(postgres.address(TEMPLATE)).migrate();
      } catch (CannotStart e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    return running;
  }

  /** The first folder that no other test run uses; what an earlier run unpacked there is reused. */
  private static DataFolder claimFolder() throws CannotStart {
    for (int number = 1; ; number++) {
      try {
        return DataFolder.claim(Path.of("target", "test-postgres-" + number));
      } catch (CannotStart inUse) {
        if (number == FOLDERS) {
          throw inUse;
        }
      }
    }
  }

  private static void stop(LocalPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized DatabaseAddress createDatabase() {
    String name = "test_" + ++databases;
    run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    run("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return postgres.address(name);
  }

  private void run(String sql) {
    DatabaseAddress root = postgres.address("postgres");
    try (Connection connection =
            DriverManager.getConnection(root.url(), root.user(), root.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
