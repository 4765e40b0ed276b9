package heed.bench;

import heed.catalogue.Catalogue;
import heed.insight.ClientCountDao;
import heed.insight.ConductDao;
import heed.insight.Insights;
import heed.insight.Measure.About;
import heed.insight.SatisfactionDao;
import heed.insight.TallyDao;
import heed.insight.Upkeep;
import heed.insight.UpkeepDao;
import heed.testing.MadeHistory;
import heed.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How long each measure of a year takes as history grows, and how long it takes to count history:
 * {@code bin/bench insight [10000 …]}. Clients grow with history, fifty interactions each, spread
 * over a year.
 */
public final class InsightBenchmark {
  private static final int PER_CLIENT = 50;
  private static final int ROUNDS = 40;
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private InsightBenchmark() {}

  public static void main(String[] arguments) {
    int[] sizes =
        arguments.length == 0
            ? new int[] {10_000, 100_000, 1_000_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    for (int interactions : sizes) {
      measure(interactions);
    }
    System.exit(0);
  }

  private static void measure(int interactions) {
    Jdbi jdbi = TestDatabase.fresh().jdbi();
    MadeHistory.fill(jdbi, interactions / PER_CLIENT, interactions, 365, NOW);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Catalogue catalogue = new Catalogue(List.of());
    long begin = System.nanoTime();
    new Upkeep(jdbi.onDemand(UpkeepDao.class), () -> catalogue, clock).catchUp();
    System.out.printf(
        "%,12d  %-28s  %,10d ms%n",
        interactions, "count all of history", (System.nanoTime() - begin) / 1_000_000);
    jdbi.useHandle(handle -> handle.execute("vacuum analyze"));
    try (Handle handle = jdbi.open()) {
      Insights insights =
          new Insights(
              handle.attach(TallyDao.class),
              handle.attach(ClientCountDao.class),
              handle.attach(SatisfactionDao.class),
              handle.attach(ConductDao.class),
              handle.attach(UpkeepDao.class),
              () -> catalogue,
              clock);
      for (About about : insights.all()) {
        Map<String, String> year = about.overPeriod() ? Map.of("days", "365") : Map.of();
        time(interactions, about.name(), () -> insights.read(about.name(), year));
      }
    }
  }

  private static void time(int interactions, String measure, Runnable work) {
    long[] nanos = new long[ROUNDS];
    for (int round = -5; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      work.run();
      if (round >= 0) {
        nanos[round] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%,12d  %-28s  %,10.1f ms median  %,10.1f ms p90%n",
        interactions, measure, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 9 / 10] / 1e6);
  }
}
