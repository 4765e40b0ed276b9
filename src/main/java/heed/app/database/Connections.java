package heed.app.database;

import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jdbi3.JdbiFactory;
import io.dropwizard.util.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** Heed's connections to its database, as JDBI gives them to DAOs. */
public final class Connections {
  private Connections() {}

  /** Opens a connection for each use: for commands and tests, which use few. */
  public static Jdbi oneByOne(DatabaseAddress address) {
    return Jdbi.create(address.url(), address.user(), address.password())
        .installPlugin(new SqlObjectPlugin())
        .installPlugin(new PostgresPlugin());
  }

  /**
   * Opens the pool, which lives as long as the server, and a health check named {@code database}.
   */
  public static Jdbi pooled(Environment environment, DatabaseAddress address, int connections) {
    DataSourceFactory settings = new DataSourceFactory();
    settings.setDriverClass("org.postgresql.Driver");
    settings.setUrl(address.url());
    settings.setUser(address.user());
    settings.setPassword(address.password());
    settings.setInitialSize(2);
    settings.setMinSize(2);
    settings.setMaxSize(connections);
    settings.setMaxWaitForConnection(Duration.seconds(5));
    settings.setValidationQuery("SELECT 1");
    settings.setValidationQueryTimeout(Duration.seconds(3));
    // Asking before each use would cost a round trip; BrokenConnections sees what broke in use.
    settings.setCheckConnectionOnBorrow(true);
    settings.setValidationInterval(Duration.seconds(10));
    settings.setJdbcInterceptors(Optional.of(BrokenConnections.class.getName()));
    settings.setRollbackOnReturn(true);
    settings.setAutoCommentsEnabled(false);
    return new JdbiFactory()
        .build(environment, settings, "database")
        .installPlugin(new PostgresPlugin());
  }
}
