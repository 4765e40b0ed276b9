package heed.app.database;

import heed.app.start.CannotStart;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The numbered SQL files of {@code db/migration}, which only ever grow. */
public final class Migrations {
  private final Flyway flyway;

  public Migrations(DatabaseAddress address) {
    this.flyway =
        Flyway.configure()
            .dataSource(address.url(), address.user(), address.password())
            .locations("classpath:db/migration")
            .loggers("slf4j")
            .validateMigrationNaming(true)
            .load();
  }

  /**
   * Brings the database up to this version of Heed, each file in one transaction.
   *
   * @return how many files were applied
   * @throws CannotStart when one fails, or when one that was applied has been edited since
   */
  public int migrate() throws CannotStart {
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new CannotStart(
          "The database cannot be migrated: %s"
              .formatted(e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ")),
          e);
    }
  }

  /** One line for each migration: version, description, and whether it is applied. */
  public List<String> status() {
    return Arrays.stream(flyway.info().all()).map(Migrations::line).toList();
  }

  /** Whether every migration of this version is applied. */
  public boolean isCurrent() {
    return flyway.info().pending().length == 0;
  }

  private static String line(MigrationInfo migration) {
    return "%-6s %-32s %s"
        .formatted(
            migration.getVersion(),
            migration.getDescription(),
            migration.getState().getDisplayName());
  }
}
