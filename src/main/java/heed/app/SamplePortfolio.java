package heed.app;

import heed.app.database.DatabaseAddress;
import heed.app.start.CannotStart;
import heed.client.sample.SampleLoader;
import heed.shared.Json;
import heed.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The sample portfolio, loaded when Heed starts for the first time. */
final class SamplePortfolio {
  private SamplePortfolio() {}

  /** Loads what is not loaded yet; nothing where the configuration names no samples. */
  static void load(HeedConfiguration configuration, DatabaseAddress address, Clock clock)
      throws CannotStart {
    Optional<Path> folder = configuration.samplesFolder();
    if (folder.isEmpty()) {
      return;
    }
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(address.url());
    database.setUser(address.user());
    database.setPassword(address.password());
    try {
      new SampleLoader(database, folder.get(), Json.mapper(), clock).load(Progress.SILENT);
    } catch (IOException | SQLException failed) {
      throw new CannotStart(
          "The samples in %s cannot be loaded: %s Set HEED_SAMPLES to where they are, or to none."
              .formatted(folder.get(), failed.getMessage()),
          failed);
    }
  }
}
