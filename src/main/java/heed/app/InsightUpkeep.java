package heed.app;

import heed.insight.Upkeep;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps measures in step with history, every few seconds, in a thread of its own. */
final class InsightUpkeep implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(InsightUpkeep.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Upkeep upkeep;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "insight");
            daemon.setDaemon(true);
            return daemon;
          });

  InsightUpkeep(Upkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::attempt, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What fails now is tried again; pages say up to when history is counted. */
  private void attempt() {
    try {
      upkeep.catchUp();
    } catch (RuntimeException failed) {
      LOG.warn("Measures could not be brought up to date: {}", failed.getMessage());
    }
  }

  @Override
  public void stop() {
    thread.shutdownNow();
  }
}
