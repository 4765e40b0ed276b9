package heed.app;

import heed.app.database.Announcements;
import heed.app.database.DatabaseAddress;
import heed.decision.model.LearningTerms;
import heed.decision.model.PropensitySource;
import heed.forecast.LearnedPropensities;
import heed.learning.LessonDao;
import heed.learning.ModelDao;
import heed.learning.Propensities;
import heed.rulebook.live.Releases;
import heed.shared.Json;
import heed.shared.UtcDay;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learning's part of the house: follows what is recorded, by this process or another, and hands
 * decisions the newest of it.
 */
final class LearningRoom {
  private static final Logger LOG = LoggerFactory.getLogger(LearningRoom.class);
  private static final String CHANNEL = "heed_learned";
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final LessonDao lessons;
  private final ModelDao models;
  private final Propensities propensities;
  private final Announcements announcements;
  private final Rounds rounds = new Rounds();

  /** Knows what was learned so far when it is made. */
  LearningRoom(Jdbi jdbi, DatabaseAddress address, Releases releases, Clock clock) {
    lessons = jdbi.onDemand(LessonDao.class);
    models = jdbi.onDemand(ModelDao.class);
    propensities = new Propensities(Json.mapper(), () -> windowDays(releases, clock));
    lessons.gather();
    propensities.catchUp(lessons, models);
    announcements = new Announcements(address, CHANNEL, (said, connection) -> follow(connection));
  }

  private static int windowDays(Releases releases, Clock clock) {
    LocalDate today = UtcDay.of(clock.instant());
    return releases.withLive(
        release -> LearningTerms.of(release.parameters(today)).frequencyWindowDays());
  }

  private void follow(Handle connection) {
    rounds.begin();
    propensities.follow(connection.attach(LessonDao.class), connection.attach(ModelDao.class));
    rounds.end();
  }

  /** What was learned, in its newest version. */
  PropensitySource newest() {
    return new LearnedPropensities(propensities.learned());
  }

  /**
   * Something was recorded: it is learned from now, not only at the next look, so that the next
   * decision here knows it. Where learning is behind, it is not waited for.
   */
  void learnNow() {
    try {
      rounds.awaitNext(lessons::announce, PATIENCE);
    } catch (RuntimeException lost) {
      LOG.debug("What was recorded is learned from a little later", lost);
    }
  }

  /** When a model was trained last, here or by another Heed; empty before the first. */
  Optional<Instant> lastTraining() {
    return models.findLastTraining();
  }

  /** Keeps house: what was counted bit by bit is gathered. */
  void gather() {
    lessons.gather();
  }

  void moveIn(Environment environment) {
    environment.lifecycle().manage(announcements);
  }
}
