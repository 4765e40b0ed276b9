package heed.bench;

import heed.client.ClientDao;
import heed.interaction.InteractionDao;
import heed.interaction.TimelineDao;
import heed.testing.TestDatabase;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How timeline, profile and ledger hold up as history grows: {@code bin/bench history [10000 …]}. Clients grow
 * with history, fifty interactions each, spread over twelve months; the JSON of an interaction is
 * half a kilobyte here, since none of these queries reads it.
 */
public final class HistoryBenchmark {
  private static final int PER_CLIENT = 50;
  private static final int ROUNDS = 2000;
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private HistoryBenchmark() {}

  public static void main(String[] arguments) {
    System.out.printf(
        "%12s  %-34s  %10s  %10s%n", "interactions", "query", "median µs", "p99 µs");
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
    int clients = interactions / PER_CLIENT;
    Jdbi jdbi = TestDatabase.fresh().jdbi();
    jdbi.useHandle(handle -> fill(handle, clients));
    try (Handle handle = jdbi.open()) {
      TimelineDao timelines = handle.attach(TimelineDao.class);
      ClientDao profiles = handle.attach(ClientDao.class);
      InteractionDao log = handle.attach(InteractionDao.class);
      Instant end = Instant.parse("9999-12-31T00:00:00Z");
      time(interactions, "timeline, 50 newest", clients, id -> timelines.find(id, end, "", 51));
      time(interactions, "profile with the ledger", clients, profiles::findProfile);
      time(
          interactions,
          "interaction that proposed an action",
          clients,
          id -> log.findLastProposing(id, "WINBACK", NOW.minusSeconds(90 * 86_400L), NOW));
      Random seed = new Random(1);
      time(
          interactions,
          "claim and store (one commit)",
          clients,
          id ->
              log.appendClaiming(
                  new InteractionDao.Row(
                      new UUID(seed.nextLong(), seed.nextLong()), NOW, id, "r", "CALL", "OUTBOUND",
                      false, List.of("WINBACK"), "{}", "{}"),
                  0,
                  NOW.plusSeconds(86_400),
                  List.of("WINBACK"),
                  List.of("CALL")));
    }
  }

  private static void time(int interactions, String query, int clients, Consumer<String> work) {
    Random random = new Random(2);
    long[] nanos = new long[ROUNDS];
    for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
      String id = "c" + random.nextInt(clients);
      long begin = System.nanoTime();
      work.accept(id);
      if (round >= 0) {
        nanos[round] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%,12d  %-34s  %,10d  %,10d%n",
        interactions, query, nanos[ROUNDS / 2] / 1000, nanos[ROUNDS * 99 / 100] / 1000);
  }

  private static void fill(Handle handle, int clients) {
    for (int month = 0; month < 12; month++) {
      handle.execute(
          "select ensure_history_month((date '2025-12-01' + ? * interval '1 month')::date)", month);
    }
    handle.execute(
        "insert into client (id) select 'c' || n from generate_series(0, ? - 1) n", clients);
    handle.execute(
        """
        insert into interaction (interaction_id, decided_at, client_id, release, channel, direction,
          control, proposed, input, decision)
        select gen_random_uuid(),
          timestamptz '2025-12-02 00:00Z' + n * interval '7 days' + c * interval '1 second',
          'c' || c, 'r', 'CALL', 'OUTBOUND', false, array['WINBACK', 'SAVINGS_GOAL'],
          json_build_object('pad', repeat('x', 500)), '{}'
        from generate_series(0, ? - 1) c, generate_series(0, 49) n
        """,
        clients);
    handle.execute(
        """
        insert into contact (client_id, at, action, channel, status)
        select client_id, decided_at, 'WINBACK', 'CALL', 'REACHED' from interaction
        where random() < 0.4
        """);
    handle.execute(
        """
        insert into response (client_id, at, action, channel, outcome, interaction_id)
        select client_id, decided_at, 'WINBACK', 'CALL', 'DECLINED', interaction_id
        from interaction where random() < 0.3
        """);
    handle.execute("analyze");
  }
}
