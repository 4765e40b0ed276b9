package heed.app;

import heed.app.database.Database;
import heed.app.database.DatabaseSettings;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ShutdownThread;

/**
 * Stops the database when the process ends: after the server, which may still be answering, and
 * also when the process is told to end before there is a server.
 */
final class StopLast extends AbstractLifeCycle {
  private final CompletableFuture<Optional<Database>> opened = new CompletableFuture<>();

  private StopLast() {}

  /**
   * Opens a database that will be stopped, even if the process is told to end while it is opening.
   */
  static Database open(DatabaseSettings settings, Path dataFolder, LifecycleEnvironment lifecycle)
      throws Exception {
    StopLast stop = new StopLast();
    stop.start();
    ShutdownThread.register(stop);
    // Jetty stops in the order of registration, and the server registers itself when it starts.
    lifecycle.addServerLifecycleListener(
        server -> {
          ShutdownThread.deregister(stop);
          ShutdownThread.register(stop);
        });
    try {
      Database database = Database.open(settings, dataFolder);
      stop.opened.complete(Optional.of(database));
      return database;
    } finally {
      stop.opened.complete(Optional.empty());
    }
  }

  @Override
  protected void doStop() throws IOException {
    Optional<Database> database = opened.join();
    if (database.isPresent()) {
      database.get().close();
    }
  }
}
