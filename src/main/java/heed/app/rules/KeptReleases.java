package heed.app.rules;

import heed.app.HeedConfiguration;
import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.database.Migrations;
import heed.app.start.CannotStart;
import heed.rulebook.RulebookFiles;
import heed.rulebook.live.ReleaseArchive;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.Switch;
import java.io.IOException;
import org.jdbi.v3.core.Jdbi;

/** The releases in the database, for a command beside a Heed that serves or alone. */
final class KeptReleases implements AutoCloseable {
  /** What the release that decides now is called. */
  static final String LIVE = "live";

  private final Database database;
  private final Jdbi jdbi;
  private final ReleaseArchive archive;

  private KeptReleases(Database database) {
    this.database = database;
    this.jdbi = Connections.oneByOne(database.address());
    this.archive = new ReleaseArchive(jdbi.onDemand(ReleaseDao.class));
  }

  /**
   * Opens the database.
   *
   * @throws CannotStart if it cannot be reached, or is older than this Heed
   */
  static KeptReleases open(HeedConfiguration configuration) throws CannotStart, IOException {
    Database database = Database.join(configuration.database(), configuration.dataFolder());
    if (!new Migrations(database.address()).isCurrent()) {
      database.close();
      throw new CannotStart(
          "The database is not yet that of this version of Heed. Run bin/heed db migrate, or start Heed.");
    }
    return new KeptReleases(database);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  ReleaseArchive archive() {
    return archive;
  }

  /**
   * The release of the given name.
   *
   * @param name an id, or {@link #LIVE}
   * @throws CannotStart if there is none
   */
  RulebookFiles get(String name) throws CannotStart {
    String id = name.equals(LIVE) ? live() : name;
    return archive
        .findFiles(id)
        .orElseThrow(
            () ->
                new CannotStart(
                    "There is no release %s. GET /v1/rulebook/releases lists them.".formatted(id)));
  }

  /** The id of the release that decides now. */
  private String live() throws CannotStart {
    return jdbi.onDemand(ReleaseDao.class)
        .findNewestSwitch()
        .map(Switch::releaseId)
        .orElseThrow(
            () ->
                new CannotStart(
                    "No release is live yet, because Heed has never served from this database. Start it once with bin/serve."));
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
