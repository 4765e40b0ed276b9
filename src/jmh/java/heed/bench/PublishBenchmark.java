package heed.bench;

import com.fasterxml.jackson.databind.JsonNode;
import heed.access.AccountDao;
import heed.access.Accounts;
import heed.access.Role;
import heed.app.HeedApplication;
import heed.app.HeedConfiguration;
import heed.rulebook.workshop.Editor;
import heed.rulebook.workshop.ManyPublishes;
import heed.testing.HttpCaller;
import heed.testing.TestDatabase;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A thousand publishes in one process while two callers decide without a pause: no error, no
 * decision by two releases at once, heap and metaspace flat. The argument is another number. Then
 * twenty rollbacks between the last two.
 */
public final class PublishBenchmark {
  private static final int ROLL_BACKS = 20;

  private PublishBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int times = arguments.length == 0 ? 1000 : Integer.parseInt(arguments[0]);
    TestDatabase database = TestDatabase.fresh();
    DropwizardTestSupport<HeedConfiguration> heed =
        new DropwizardTestSupport<>(
            HeedApplication.class,
            "config.yml",
            ConfigOverride.config("data", Files.createTempDirectory("heed-bench").toString()),
            ConfigOverride.config("samples", "none"),
            ConfigOverride.config("rulebook.approval", "none"),
            ConfigOverride.config("database.url", database.address().url()),
            ConfigOverride.config("database.user", database.address().user()),
            ConfigOverride.config("database.password", database.address().password()),
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0")) {
          @Override
          public HeedApplication newApplication() {
            return new HeedApplication(Clock.systemUTC());
          }
        };
    heed.before();
    String password = Accounts.newPassword();
    new Accounts(database.jdbi().onDemand(AccountDao.class), Clock.systemUTC())
        .add("everybody", Role.ofPeople(), password);
    HttpCaller caller = new HttpCaller(heed.getLocalPort()).asPerson("everybody", password);
    Editor editor = new Editor(caller);
    List<String> faults =
        new ManyPublishes(editor).run(times, Math.max(1, times / 20), System.out::println);
    System.out.println(rollBacks(editor));
    System.out.println(faults.isEmpty() ? "No fault." : "FAULTS: " + faults);
    heed.after();
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  /** How long it takes, as the caller sees it, until a release of late decides again. */
  private static String rollBacks(Editor editor) {
    JsonNode lately = editor.http().get("/v1/rulebook/releases?limit=2").json().at("/releases");
    List<Long> millis = new ArrayList<>();
    for (int n = 1; n <= ROLL_BACKS; n++) {
      String release = lately.at("/" + n % 2 + "/id").asText();
      long began = System.nanoTime();
      if (editor.rollBack(release).status() != 200 || !editor.live().equals(release)) {
        throw new IllegalStateException("release " + release + " does not decide again");
      }
      millis.add((System.nanoTime() - began) / 1_000_000);
    }
    Collections.sort(millis);
    return "%d rollbacks, median %d ms, slowest %d ms"
        .formatted(ROLL_BACKS, millis.get(ROLL_BACKS / 2), millis.get(ROLL_BACKS - 1));
  }
}
