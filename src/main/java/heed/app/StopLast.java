package heed.app;

import heed.app.database.Database;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ShutdownThread;

/**
 * Stops the database when the process ends: after the server, which may still be answering, and
 * also when the process is told to end before there is a server.
 */
final class StopLast extends AbstractLifeCycle {
  private final Database database;

  private StopLast(Database database) {
    this.database = database;
  }

  static void when(LifecycleEnvironment lifecycle, Database database) throws Exception {
    StopLast stop = new StopLast(database);
    stop.start();
    ShutdownThread.register(stop);
    // Jetty stops in the order of registration, and the server registers itself when it starts.
    lifecycle.addServerLifecycleListener(
        server -> {
          ShutdownThread.deregister(stop);
          ShutdownThread.register(stop);
        });
  }

  @Override
  protected void doStop() throws Exception {
    database.close();
  }
}
