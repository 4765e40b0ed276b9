package heed.app;

import heed.access.Sessions;
import heed.access.SignIn;
import heed.app.database.DatabaseAddress;
import heed.catalogue.ActionsResource;
import heed.client.ClientDao;
import heed.client.Clients;
import heed.client.ClientsResource;
import heed.client.intake.ImportDao;
import heed.client.intake.Imports;
import heed.client.intake.ImportsResource;
import heed.console.AssetsResource;
import heed.console.DeskResource;
import heed.console.HomeResource;
import heed.console.Pages;
import heed.console.SignInResource;
import heed.decision.DecisionPool;
import heed.decision.RecommendationResource;
import heed.decision.Recommender;
import heed.decision.Replay;
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
import heed.learning.ModelDao;
import heed.rulebook.Release;
import heed.rulebook.live.Releases;
import heed.shared.Json;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.time.Clock;
import java.time.Duration;
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
  private final Clock clock;

  Heed(
      HeedConfiguration configuration,
      Jdbi jdbi,
      DatabaseAddress address,
      RulebookRoom rulebook,
      Clock clock) {
    this.rulebook = rulebook;
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
    InteractionLog log = new InteractionLog(jdbi.onDemand(InteractionDao.class), Json.mapper());
    answers =
        new Answers(jdbi.onDemand(AnswerDao.class), log, Json.mapper(), clock, learning::learnNow);
    recommender = new Recommender(clients::find, releases, learning::newest, log, pool, clock);
    history =
        new History(
            jdbi.onDemand(HistoryDao.class),
            jdbi.onDemand(AnswerDao.class),
            log,
            configuration.keepHistoryMonths(),
            configuration.archiveFolder(),
            clock);
    resources =
        List.of(
            new ActionsResource(() -> releases.withLive(Release::catalogue)),
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
    rulebook.moveIn(environment);
    environment.lifecycle().manage(new AutoCloseableManager(pool));
    environment.healthChecks().register("decisions", new DecisionHealth(pool));
  }

  /** The pages over this house's rooms. */
  List<Object> console(SignIn signIn, Sessions sessions, Pages pages) {
    return List.of(
        new AssetsResource(),
        new HomeResource(sessions, pages),
        new SignInResource(signIn, sessions, pages),
        new DeskResource(
            clients,
            recommender,
            answers,
            () -> rulebook.releases().withLive(Release::catalogue),
            pages,
            clock));
  }
}
