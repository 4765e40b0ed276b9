package heed.app;

import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is done soon after the start and then every day, in a thread of its own. */
final class Daily implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Daily.class);

  private final String name;
  private final Runnable work;
  private final ScheduledExecutorService thread;

  Daily(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, name);
              daemon.setDaemon(true);
              return daemon;
            });
  }

  @Override
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(
            this::attempt, 60, TimeUnit.DAYS.toSeconds(1), TimeUnit.SECONDS);
  }

  /** A day on which it fails is told and is not the last one. */
  private void attempt() {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.error("The daily work '{}' failed and is tried again tomorrow", name, failed);
    }
  }

  @Override
  public void stop() {
    thread.shutdownNow();
  }
}
