package heed.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import heed.access.AccountDao;
import heed.access.ApiKeyDao;
import heed.access.SessionDao;
import heed.access.Sessions;
import heed.access.SignIn;
import heed.app.auth.AccessFeature;
import heed.app.database.Connections;
import heed.app.database.Database;
import heed.app.database.Migrations;
import heed.app.openapi.ApiDescription;
import heed.app.problem.Problems;
import heed.app.rules.RulesCommand;
import heed.app.start.FirstStart;
import heed.app.start.Folder;
import heed.app.start.Ports;
import heed.app.start.RulebookAhead;
import heed.app.start.Welcome;
import heed.console.Pages;
import heed.shared.Json;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jackson.Jackson;
import java.nio.file.Path;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Heed as an ordinary Dropwizard application: commands, configuration, and the way it starts. */
public final class HeedApplication extends Application<HeedConfiguration> {
  private final Clock clock;

  /** Heed with a clock of the caller's: the only one that the whole process looks at. */
  public HeedApplication(Clock clock) {
    this.clock = clock;
  }

  public static void main(String[] arguments) throws Exception {
    new HeedApplication(Clock.systemUTC()).run(arguments);
  }

  @Override
  public String getName() {
    return "heed";
  }

  @Override
  protected void addDefaultCommands(Bootstrap<HeedConfiguration> bootstrap) {
    bootstrap.addCommand(new ServeCommand(this));
    bootstrap.addCommand(new CheckConfigurationCommand(this));
    bootstrap.addCommand(new DatabaseCommand());
    bootstrap.addCommand(new ImportCommand(clock));
    bootstrap.addCommand(new RulesCommand(clock, System.out));
    bootstrap.addCommand(new AccountsCommand(clock));
    bootstrap.addCommand(new KeysCommand(clock));
    bootstrap.addCommand(new LearnCommand(clock));
  }

  @Override
  public void initialize(Bootstrap<HeedConfiguration> bootstrap) {
    bootstrap.setObjectMapper(Json.mapper());
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
    // Configuration is read more leniently than requests: there, 8080 may well be a text.
    bootstrap.setConfigurationFactoryFactory(
        (type, validator, requests, prefix) ->
            new YamlConfigurationFactory<>(
                type,
                validator,
                Jackson.newObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES),
                prefix));
  }

  @Override
  public void run(HeedConfiguration configuration, Environment environment) throws Exception {
    Ports.requireFree(configuration.getServerFactory());
    Folder.requireReadable("rulebook", configuration.rulesFolder(), "HEED_RULES");
    RulebookAhead rulebook = RulebookAhead.compile(configuration.rulesFolder());

    Database database =
        StopLast.open(
            configuration.database(), configuration.dataFolder(), environment.lifecycle());
    new Migrations(database.address()).migrate();
    Jdbi jdbi =
        Connections.pooled(environment, database.address(), configuration.database().connections());

    RulebookRoom room = new RulebookRoom(configuration, jdbi, database.address(), rulebook, clock);
    Path dataFolder = configuration.dataFolder();
    boolean newCallers = FirstStart.makeCallers(jdbi, dataFolder, clock);
    SamplePortfolio.load(configuration, database.address(), clock);

    Problems.answerEveryErrorWith(configuration.getServerFactory(), environment);
    SignIn signIn =
        new SignIn(jdbi.onDemand(AccountDao.class), jdbi.onDemand(ApiKeyDao.class), clock);
    Sessions sessions = new Sessions(jdbi.onDemand(SessionDao.class), clock);
    Pages pages = new Pages();
    AccessFeature.guard(environment, signIn, sessions, pages, configuration.requestsPerCaller());
    Heed heed = new Heed(configuration, jdbi, database.address(), room, clock);
    heed.moveIn(environment);
    heed.console(signIn, sessions, pages, environment.healthChecks()).moveIn(environment);
    ApiDescription.publish(environment);
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server -> {
              boolean samples = configuration.samplesFolder().isPresent();
              Welcome.print(server, dataFolder, newCallers, samples, System.out);
              if (samples) {
                Welcome.printLinks(server, dataFolder, sessions, System.out);
              }
            });
  }
}
