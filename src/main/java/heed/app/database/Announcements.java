package heed.app.database;

import io.dropwizard.lifecycle.Managed;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to one channel of the database, in a thread and on a connection of its own. Whoever
 * listens is woken by each announcement and besides every half second, for an announcement may be
 * lost with a connection. After a lost database, or memory that ran out, it goes on as soon as that
 * is back.
 */
public final class Announcements implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
  private static final int AT_LEAST_EVERY_MILLIS = 500;
  private static final String SILENCE_MEANS_LOST_SECONDS = "10";

  /** Who is woken. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Something may have happened.
     *
     * @param said what was announced, in order; may be empty
     * @param connection the listener's own, idle
     */
    void wake(List<String> said, Handle connection);
  }

  private final Jdbi jdbi;
  private final String channel;
  private final Listener listener;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile String lost;

  /**
   * @param channel a name that needs no quotes
   */
  public Announcements(DatabaseAddress address, String channel, Listener listener) {
    Properties properties = new Properties();
    if (address.user() != null) {
      properties.setProperty("user", address.user());
    }
    if (address.password() != null) {
      properties.setProperty("password", address.password());
    }
    properties.setProperty("loginTimeout", SILENCE_MEANS_LOST_SECONDS);
    properties.setProperty("socketTimeout", SILENCE_MEANS_LOST_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
    this.jdbi =
        Jdbi.create(address.url(), properties)
            .installPlugin(new SqlObjectPlugin())
            .installPlugin(new PostgresPlugin());
    this.channel = channel;
    this.listener = listener;
    this.thread = new Thread(this::listenForEver, channel);
    this.thread.setDaemon(true);
  }

  @Override
  public void start() {
    thread.start();
  }

  /** Interrupts what goes on and waits for its end. */
  @Override
  public void stop() throws InterruptedException {
    stopped = true;
    thread.interrupt();
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  /** Why nothing can be heard now, or null while all is well. */
  public String lost() {
    return lost;
  }

  private void listenForEver() {
    while (!stopped) {
      try (Handle handle = jdbi.open()) {
        listen(handle);
      } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        if (!stopped) {
          tell(e);
          pause();
        }
      }
    }
  }

  private void listen(Handle handle) throws SQLException {
    handle.execute("listen " + channel);
    PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
    List<String> said = List.of();
    while (!stopped) {
      listener.wake(said, handle);
      lost = null;
      said = payloads(connection.getNotifications(AT_LEAST_EVERY_MILLIS));
    }
  }

  private static List<String> payloads(PGNotification[] heard) {
    return heard == null ? List.of() : Stream.of(heard).map(PGNotification::getParameter).toList();
  }

  private void tell(Throwable e) {
    if (lost == null) {
      LOG.warn("Cannot listen to the database, and tries again: {}", Reason.of(e));
    }
    lost = String.valueOf(e.getMessage());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(AT_LEAST_EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
