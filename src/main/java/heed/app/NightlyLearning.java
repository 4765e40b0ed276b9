package heed.app;

import heed.learning.TrainedModel;
import heed.learning.Training;
import heed.shared.Progress;
import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains the models anew every night; decisions use them as soon as they are stored. Two replicas
 * that train at the same time store two versions of the same; the newest decides.
 */
final class NightlyLearning implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyLearning.class);

  private final Training training;
  private final Runnable afterwards;
  private final LocalTime at;
  private final Clock clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "nightly-learning");
            thread.setDaemon(true);
            return thread;
          });

  private volatile ScheduledFuture<?> next;

  /**
   * @param afterwards what else is to be done every night
   * @param at the time of day in UTC
   */
  NightlyLearning(Training training, Runnable afterwards, LocalTime at, Clock clock) {
    this.training = training;
    this.afterwards = afterwards;
    this.at = at;
    this.clock = clock;
  }

  @Override
  public void start() {
    scheduleNext();
  }

  @Override
  public void stop() {
    next.cancel(true);
    worker.shutdownNow();
  }

  private void scheduleNext() {
    next =
        worker.schedule(this::learnAndScheduleNext, untilNext().toMillis(), TimeUnit.MILLISECONDS);
  }

  private Duration untilNext() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDateTime today = now.toLocalDate().atTime(at);
    return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
  }

  /** A night that fails is told and the next one tried: decisions go on with what is learned. */
  private void learnAndScheduleNext() {
    try {
      for (TrainedModel model : training.trainAll(Progress.SILENT)) {
        LOG.info(
            "Learned {} from {} contacts: {}",
            model.action(),
            model.contacts(),
            model.validation());
      }
      afterwards.run();
    } catch (RuntimeException failed) {
      LOG.error("Nothing was learned tonight", failed);
    } finally {
      if (!worker.isShutdown()) {
        scheduleNext();
      }
    }
  }
}
