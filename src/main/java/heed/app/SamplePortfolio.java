package heed.app;

import heed.app.database.Connections;
import heed.app.database.DatabaseAddress;
import heed.app.progress.Bars;
import heed.app.start.CannotStart;
import heed.client.sample.SampleDao;
import heed.client.sample.SampleLoader;
import heed.shared.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

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
    SampleDao dao = Connections.oneByOne(address).onDemand(SampleDao.class);
    try {
      new SampleLoader(dao, folder.get(), Json.mapper(), clock).load(Bars.on(System.err, clock));
    } catch (IOException failed) {
      throw new CannotStart(
          "The samples in %s cannot be loaded: %s Set HEED_SAMPLES to where they are, or to none."
              .formatted(folder.get(), failed.getMessage()),
          failed);
    }
  }
}
