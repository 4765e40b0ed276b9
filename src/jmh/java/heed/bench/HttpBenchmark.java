package heed.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import heed.app.HeedApplication;
import heed.app.HeedConfiguration;
import heed.app.database.Database;
import heed.app.database.DatabaseAddress;
import heed.app.database.DatabaseSettings;
import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.StoredProfile;
import heed.interaction.InteractionDao;
import heed.interaction.InteractionLog;
import heed.interaction.StoredInteraction;
import heed.shared.Json;
import heed.testing.FirstCallers;
import heed.testing.HttpCaller;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * How fast the real server answers on its own durable PostgreSQL with the sample portfolio, beside
 * two yardsticks in the same server: an echo of the same body, and the same reads with one durable
 * insert. Every request carries a key. Server, database and load share the machine.
 */
public final class HttpBenchmark {
  private static final Path DATA = Path.of("target", "bench-data");
  private static final int BANK_CLIENTS = 45_211;
  private static final int ROUNDS = 3;

  private final HttpCaller caller;
  private final int port;
  private final String key;
  private final Clients clients;

  private HttpBenchmark(int port, String key, Clients clients) {
    this.caller = new HttpCaller(port).withKey(key);
    this.port = port;
    this.key = key;
    this.clients = clients;
  }

  public static void main(String[] arguments) throws Exception {
    DropwizardTestSupport<HeedConfiguration> heed =
        new DropwizardTestSupport<>(
            HeedApplication.class,
            "config.yml",
            ConfigOverride.config("data", DATA.toString()),
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0")) {
          @Override
          public HeedApplication newApplication() {
            return new HeedApplication(Clock.systemUTC());
          }
        };
    YardstickResource yardstick = new YardstickResource();
    heed.addListener(
        new DropwizardTestSupport.ServiceListener<HeedConfiguration>() {
          @Override
          public void onRun(
              HeedConfiguration configuration,
              Environment environment,
              DropwizardTestSupport<HeedConfiguration> support) {
            environment.jersey().register(yardstick);
          }
        });
    heed.before();
    try (Database database =
        Database.join(DatabaseSettings.EMBEDDED, heed.getConfiguration().dataFolder())) {
      Jdbi jdbi = pooled(database.address());
      Clients clients = new Clients(jdbi.onDemand(ClientDao.class), Json.mapper());
      String key = FirstCallers.in(heed.getConfiguration().dataFolder()).key();
      new HttpBenchmark(heed.getLocalPort(), key, clients)
          .run(yardstick, jdbi.onDemand(InteractionDao.class));
    } finally {
      heed.after();
    }
  }

  /** Connections as Heed itself has them. */
  private static Jdbi pooled(DatabaseAddress address) {
    PoolProperties settings = new PoolProperties();
    settings.setDriverClassName("org.postgresql.Driver");
    settings.setUrl(address.url());
    settings.setUsername(address.user());
    settings.setPassword(address.password());
    return Jdbi.create(new DataSource(settings))
        .installPlugin(new SqlObjectPlugin())
        .installPlugin(new PostgresPlugin());
  }

  private void run(YardstickResource yardstick, InteractionDao interactions) throws Exception {
    IntFunction<String> recommendation =
        n -> "{\"clientId\":\"bm-%05d\",\"channel\":\"CALL\"}".formatted(client(n));
    String evaluation = evaluation();
    UUID one =
        UUID.fromString(
            caller.post("/v1/recommendations", recommendation.apply(0)).at("/interactionId"));
    StoredInteraction pattern = new InteractionLog(interactions, Json.mapper()).get(one);
    yardstick.prepare(clients, interactions, pattern);
    System.out.printf(
        "stored with a decision: %d bytes of input, %d of decision%n",
        pattern.input().length(), pattern.decision().length());
    System.out.printf("evaluation body: %d bytes%n", evaluation.length());
    measure("/yardstick/echo", n -> evaluation);
    measure("/v1/evaluations", n -> evaluation);
    measure("/yardstick/floor", recommendation);
    measure("/v1/recommendations", recommendation);
  }

  private static int client(int n) {
    return 1 + new Random(n).nextInt(BANK_CLIENTS);
  }

  private String evaluation() throws Exception {
    StoredProfile stored = clients.get("bm-00001");
    ObjectNode request = Json.mapper().createObjectNode();
    request.set("profile", Json.mapper().valueToTree(stored.profile()));
    request.put("channel", "CALL");
    return Json.mapper().writeValueAsString(request);
  }

  private void measure(String path, IntFunction<String> bodies) throws Exception {
    HttpLoad load = new HttpLoad("127.0.0.1", port, path, key, bodies);
    load.run(16, 16_000);
    for (int connections : new int[] {1, 16}) {
      HttpLoad.Result best = null;
      for (int round = 0; round < ROUNDS; round++) {
        HttpLoad.Result result = load.run(connections, connections == 1 ? 4_000 : 16_000);
        if (best == null || result.requestsPerSecond() > best.requestsPerSecond()) {
          best = result;
        }
      }
      System.out.printf("%-22s %s%n", path, best);
    }
  }
}
