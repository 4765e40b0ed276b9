package heed.app;

import heed.catalogue.Catalogue;
import heed.insight.ClientCountDao;
import heed.insight.ConductDao;
import heed.insight.Insights;
import heed.insight.InsightsResource;
import heed.insight.SatisfactionDao;
import heed.insight.TallyDao;
import heed.insight.Upkeep;
import heed.insight.UpkeepDao;
import io.dropwizard.core.setup.Environment;
import java.time.Clock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Insight's part of the house: what measures read, and its upkeep. */
final class InsightRoom {
  private final Insights insights;
  private final InsightUpkeep upkeep;

  InsightRoom(Jdbi jdbi, Supplier<Catalogue> catalogue, Clock clock) {
    UpkeepDao counts = jdbi.onDemand(UpkeepDao.class);
    upkeep = new InsightUpkeep(new Upkeep(counts, catalogue, clock));
    insights =
        new Insights(
            jdbi.onDemand(TallyDao.class),
            jdbi.onDemand(ClientCountDao.class),
            jdbi.onDemand(SatisfactionDao.class),
            jdbi.onDemand(ConductDao.class),
            counts,
            catalogue,
            clock);
  }

  Insights insights() {
    return insights;
  }

  void moveIn(Environment environment) {
    environment.jersey().register(new InsightsResource(insights));
    environment.lifecycle().manage(upkeep);
  }
}
