package heed.app;

import com.codahale.metrics.health.HealthCheckRegistry;
import heed.access.Sessions;
import heed.access.SignIn;
import heed.app.database.DatabaseAddress;
import heed.catalogue.ActionsResource;
import heed.catalogue.Catalogue;
import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.ClientsResource;
import heed.client.intake.ImportDao;
import heed.client.intake.Imports;
import heed.client.intake.ImportsResource;
import heed.console.Pages;
import heed.console.operations.Health;
import heed.decision.DecisionPool;
import heed.decision.RecommendationResource;
import heed.decision.Recommender;
import heed.decision.Replay;
import heed.decision.WorthCalling;
import heed.decision.cases.CaseWriter;
import heed.interaction.AnswerDao;
import heed.interaction.Answers;
import heed.interaction.AnswersResource;
import heed.interaction.History;
import heed.interaction.HistoryDao;
import heed.interaction.InteractionDao;
import heed.interaction.InteractionLog;
import heed.interaction.InteractionResource;
import heed.interaction.OutcomesResource;
import heed.interaction.TimelineDao;
import heed.interaction.TimelineResource;
import heed.interaction.work.WorkDao;
import heed.interaction.work.WorkList;
import heed.learning.ModelDao;
import heed.rulebook.Release;
import heed.rulebook.live.Releases;
import heed.shared.Json;
import heed.shared.UtcDay;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Heed's rooms, put together in the order in which data flows. */
final class Heed {
  private static final Duration DECISION_DEADLINE = Duration.ofSeconds(1);
  private static final Duration INTERRUPT_GRACE = Duration.ofSeconds(1);
  private static final int WAITING_PER_THREAD = 64;

  private final Imports imports;
  private final RulebookRoom rulebook;
  private final DecisionPool pool;
  private final LearningRoom learning;
  private final History history;
  private final Optional<NightlyLearning> nightly;
  private final List<Object> resources;
  private final Clients clients;
  private final Recommender recommender;
  private final Answers answers;
  private final InsightRoom insight;
  private final WorkList work;
  private final Path data;
  private final InteractionLog log;
  private final Clock clock;

  Heed(
      HeedConfiguration configuration,
      Jdbi jdbi,
      DatabaseAddress address,
      RulebookRoom rulebook,
      Clock clock) {
    this.rulebook = rulebook;
    this.data = configuration.dataFolder();
    this.clock = clock;
    Releases releases = rulebook.releases();
    clients = new Clients(jdbi.onDemand(ClientDao.class), Json.mapper());
    learning = new LearningRoom(jdbi, address, releases, clock);
    nightly =
        configuration
            .learnAt()
            .map(
                at ->
                    new NightlyLearning(
                        LearnCommand.training(
                            jdbi.onDemand(ModelDao.class), jdbi.onDemand(ClientDao.class), clock),
                        learning::gather,
                        at,
                        clock));
    imports =
        new Imports(
            jdbi.onDemand(ImportDao.class),
            Json.mapper(),
            configuration.dataFolder().resolve("imports"),
            clock,
            learning::learnNow);
    int cores = Runtime.getRuntime().availableProcessors();
    pool =
        new DecisionPool(
            cores,
            cores * WAITING_PER_THREAD,
            DECISION_DEADLINE,
            INTERRUPT_GRACE,
            rulebook::quarantine);
    log = new InteractionLog(jdbi.onDemand(InteractionDao.class), Json.mapper());
    answers =
        new Answers(jdbi.onDemand(AnswerDao.class), log, Json.mapper(), clock, learning::learnNow);
    recommender = new Recommender(clients::find, releases, learning::newest, log, pool, clock);
    work =
        new WorkList(
            jdbi.onDemand(WorkDao.class),
            new WorthCalling(recommender),
            () -> releases.withLive(it -> timeZone(it, clock)),
            clock);
    history =
        new History(
            jdbi.onDemand(HistoryDao.class),
            jdbi.onDemand(AnswerDao.class),
            log,
            configuration.keepHistoryMonths(),
            configuration.archiveFolder(),
            clock);
    insight = new InsightRoom(jdbi, this::catalogue, clock);
    resources =
        List.of(
            new ActionsResource(this::catalogue),
            new ClientsResource(clients),
            new ImportsResource(imports),
            new RecommendationResource(recommender),
            new InteractionResource(
                log,
                new Replay(releases, Json.mapper()),
                new CaseWriter(releases, Json.mapper()),
                Json.mapper()),
            new AnswersResource(answers, log),
            new OutcomesResource(answers),
            new TimelineResource(jdbi.onDemand(TimelineDao.class), clients::exists));
  }

  /** Gives what this house offers to the server. */
  void moveIn(Environment environment) {
    resources.forEach(environment.jersey()::register);
    environment.lifecycle().manage(imports);
    environment.lifecycle().manage(new Daily("history", history::keep));
    learning.moveIn(environment);
    nightly.ifPresent(environment.lifecycle()::manage);
    insight.moveIn(environment);
    rulebook.moveIn(environment);
    environment.lifecycle().manage(new AutoCloseableManager(pool));
    environment.healthChecks().register("decisions", new DecisionHealth(pool));
  }

  /** The pages over this house's rooms. */
  ConsoleRoom console(SignIn signIn, Sessions sessions, Pages pages, HealthCheckRegistry checks) {
    Health health =
        new Health(checks, pool, learning::lastTraining, nightly.isPresent(), data, clock);
    return new ConsoleRoom(signIn, sessions, pages, clock)
        .withDesk(clients, recommender, answers, work, rulebook.releases())
        .withRulebook(rulebook.workshop(), rulebook.releases(), log)
        .withOperations(health, imports, rulebook.history())
        .withInsights(insight.insights(), this::catalogue);
  }

  private static ZoneId timeZone(Release release, Clock clock) {
    return ZoneId.of(release.parameters(UtcDay.of(clock.instant())).text("timeZone"));
  }

  private Catalogue catalogue() {
    return rulebook.releases().withLive(Release::catalogue);
  }
}
