package heed.app.database;

import heed.app.start.CannotStart;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Heed runs itself, on the loopback interface only. It outlives a Heed that is
 * killed; the next start on the same data folder stops it before it starts its own. What happens
 * when it is killed itself, {@link PostgresGuard} says.
 */
public final class LocalPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
  private static final String DATABASE = "heed";
  private static final int ATTEMPTS = 5;
  private static final int PAUSE_MILLIS = 1_000;

  private final PostgresProgram program;
  private final Unprivileged unprivileged;
  private final Cluster cluster;
  private final int port;
  private final String password;

  private LocalPostgres(
      PostgresProgram program,
      Unprivileged unprivileged,
      Cluster cluster,
      int port,
      String password) {
    this.program = program;
    this.unprivileged = unprivileged;
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts PostgreSQL in the data folder; ready when this returns.
   *
   * @param durable false only for tests: a crash of the machine may then lose everything
   */
  public static LocalPostgres start(DataFolder data, boolean durable) throws CannotStart {
    try {
      return start(data.postgres(), durable, Unprivileged.find());
    } catch (IOException | SQLException e) {
      throw new CannotStart(
          "PostgreSQL could not be set up in %s: %s".formatted(data.postgres(), Reason.of(e)), e);
    }
  }

  static LocalPostgres start(Path folder, boolean durable, Unprivileged unprivileged)
      throws CannotStart, IOException, SQLException {
    Files.createDirectories(folder);
    PostgresProgram program = PostgresProgram.unpackInto(folder);
    Cluster cluster = new Cluster(folder);
    cluster.createIfMissing(program, unprivileged);
    unprivileged.giveAway(folder);
    // More than once, because the free port may be taken in between, and because the pg_ctl of a
    // killed Heed may start its server just now.
    for (int attempt = 1; ; attempt++) {
      stop(program, unprivileged, cluster);
      int port = freePort();
      cluster.configure(port, durable);
      Tool start = startServer(program, unprivileged, cluster);
      if (start.succeeded()) {
        LocalPostgres postgres =
            new LocalPostgres(program, unprivileged, cluster, port, cluster.password());
        postgres.createDatabaseIfMissing();
        return postgres;
      }
      if (attempt == ATTEMPTS) {
        throw new CannotStart(
            "PostgreSQL does not start: %s (see %s)."
                .formatted(cluster.lastComplaint(), cluster.log()));
      }
      pause();
    }
  }

  private static Tool startServer(
      PostgresProgram program, Unprivileged unprivileged, Cluster cluster) throws IOException {
    return unprivileged.run(
        program.path("pg_ctl"),
        "--pgdata=" + cluster.folder(),
        "--log=" + cluster.log(),
        "--timeout=300",
        "--wait",
        "start");
  }

  /** Whether the server is there; it is not, for example, once somebody has killed it. */
  boolean isRunning() throws IOException {
    return cluster.server().isPresent();
  }

  /**
   * Starts a server that has died again, at the address that it had.
   *
   * @return why it did not start, or empty where it serves again
   */
  Optional<String> revive() throws IOException {
    cluster.forgetServer();
    Tool start = startServer(program, unprivileged, cluster);
    return start.succeeded() ? Optional.empty() : Optional.of(cluster.lastComplaint());
  }

  /**
   * Where the PostgreSQL that another Heed runs in this data folder can be reached, if one runs.
   */
  static Optional<DatabaseAddress> running(Path dataFolder) throws CannotStart {
    Cluster cluster = new Cluster(DataFolder.postgresIn(dataFolder));
    try {
      Optional<Integer> port = cluster.portInUse();
      return port.isEmpty()
          ? Optional.empty()
          : Optional.of(address(port.get(), DATABASE, cluster.password()));
    } catch (IOException e) {
      throw new CannotStart(
          "The database in %s cannot be found: %s".formatted(dataFolder, Reason.of(e)), e);
    }
  }

  /** Where Heed's own database is. */
  public DatabaseAddress address() {
    return address(DATABASE);
  }

  /** Where another database of this PostgreSQL is. */
  public DatabaseAddress address(String database) {
    return address(port, database, password);
  }

  private static DatabaseAddress address(int port, String database, String password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), Cluster.USER, password);
  }

  private void createDatabaseIfMissing() throws SQLException {
    DatabaseAddress root = address("postgres");
    try (Connection connection =
            DriverManager.getConnection(root.url(), root.user(), root.password());
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.executeUpdate("CREATE DATABASE " + DATABASE);
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to stop while starting");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Ends open transactions, writes everything to disk and stops the server; once or many times. */
  @Override
  public void close() throws IOException {
    try {
      stop(program, unprivileged, cluster);
    } catch (CannotStart e) {
      LOG.warn("{} It will be stopped by the next start.", e.getMessage());
    }
  }

  private static void stop(PostgresProgram program, Unprivileged unprivileged, Cluster cluster)
      throws CannotStart, IOException {
    if (cluster.server().isEmpty()) {
      cluster.forgetServer();
      return;
    }
    Tool stop =
        unprivileged.run(
            program.path("pg_ctl"),
            "--pgdata=" + cluster.folder(),
            "--mode=fast",
            "--timeout=120",
            "--wait",
            "stop");
    if (!stop.succeeded() && cluster.server().isPresent()) {
      throw new CannotStart(
          "The PostgreSQL left running in %s does not stop: %s"
              .formatted(cluster.folder(), stop.output()));
    }
  }
}
