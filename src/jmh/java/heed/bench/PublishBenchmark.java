package heed.bench;

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
import java.util.List;

/**
 * A thousand publishes in one process while two callers decide without a pause: no error, no
 * decision by two releases at once, heap and metaspace flat. The argument is another number.
 */
public final class PublishBenchmark {
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
    List<String> faults =
        new ManyPublishes(new Editor(caller)).run(times, Math.max(1, times / 20), System.out::println);
    System.out.println(faults.isEmpty() ? "No fault." : "FAULTS: " + faults);
    heed.after();
    System.exit(faults.isEmpty() ? 0 : 1);
  }
}
