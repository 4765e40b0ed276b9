package heed.app;

import heed.app.database.Announcements;
import heed.app.database.DatabaseAddress;
import heed.app.start.RulebookAhead;
import heed.rulebook.live.Opening;
import heed.rulebook.live.ReadyReleases;
import heed.rulebook.live.ReleaseArchive;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.Releases;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** The rulebook's part of the house: the releases, and the workshop that makes new ones. */
final class RulebookRoom {
  /** Enough to go back and forth between a few releases without compiling. */
  private static final int KEPT_READY = 4;

  private static final String CHANNEL = "heed_release";

  private final ReleaseDao store;
  private final Releases releases;
  private final Announcements announcements;

  RulebookRoom(Jdbi jdbi, DatabaseAddress address, RulebookAhead folder, Clock clock)
      throws Exception {
    store = jdbi.onDemand(ReleaseDao.class);
    ReleaseArchive archive = new ReleaseArchive(store);
    ReadyReleases ready = new ReadyReleases(KEPT_READY);
    releases = new Opening(store, archive, ready, clock).open(folder::get);
    announcements =
        new Announcements(
            address,
            CHANNEL,
            (said, connection) -> releases.follow(connection.attach(ReleaseDao.class)));
  }

  Releases releases() {
    return releases;
  }

  /** Takes the release off, because a decision by it does not end. */
  void quarantine(String release) {
    releases.quarantine(store, release);
  }

  void moveIn(Environment environment) {
    environment.lifecycle().manage(new AutoCloseableManager(releases));
    environment.lifecycle().manage(announcements);
    environment.healthChecks().register("rulebook", new RulebookHealth(releases, announcements));
  }
}
