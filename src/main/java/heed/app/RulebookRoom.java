package heed.app;

import heed.app.database.Announcements;
import heed.app.database.DatabaseAddress;
import heed.app.start.RulebookAhead;
import heed.decision.cases.CaseTrial;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftDao;
import heed.rulebook.draft.DraftFiles;
import heed.rulebook.draft.Drafts;
import heed.rulebook.draft.Rebasing;
import heed.rulebook.live.Opening;
import heed.rulebook.live.OwnReplica;
import heed.rulebook.live.Preparation;
import heed.rulebook.live.ReadyReleases;
import heed.rulebook.live.ReleaseArchive;
import heed.rulebook.live.ReleaseBook;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.ReleaseHistory;
import heed.rulebook.live.Releases;
import heed.rulebook.live.ReplicaDao;
import heed.rulebook.sentence.SentencesResource;
import heed.rulebook.workshop.ApprovalRule;
import heed.rulebook.workshop.Checking;
import heed.rulebook.workshop.DraftFilesResource;
import heed.rulebook.workshop.DraftReading;
import heed.rulebook.workshop.DraftResource;
import heed.rulebook.workshop.DraftStepsResource;
import heed.rulebook.workshop.DraftsResource;
import heed.rulebook.workshop.LiveResource;
import heed.rulebook.workshop.Publishing;
import heed.rulebook.workshop.ReleasesResource;
import heed.rulebook.workshop.ReplicasResource;
import heed.rulebook.workshop.Workbench;
import heed.rulebook.workshop.Workshop;
import heed.shared.Json;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The rulebook's part of the house: the releases, and the workshop that makes new ones. */
final class RulebookRoom {
  /** Enough to go back and forth between a few releases without compiling. */
  private static final int KEPT_READY = 5;

  private static final String CHANNEL = "heed_release";

  private static final int CHECKS_WAITING = 4;
  private static final Duration CHECK_LIMIT = Duration.ofMinutes(5);

  private static final Duration PATIENCE_PUBLISHING = Duration.ofSeconds(10);

  private final ReleaseDao store;
  private final Releases releases;
  private final ReplicaDao replicas;
  private final OwnReplica replica;
  private final Announcements announcements;
  private final Workshop workshop;
  private final List<Object> resources;

  RulebookRoom(
      HeedConfiguration configuration,
      Jdbi jdbi,
      DatabaseAddress address,
      RulebookAhead folder,
      Clock clock)
      throws Exception {
    store = jdbi.onDemand(ReleaseDao.class);
    replicas = jdbi.onDemand(ReplicaDao.class);
    ReleaseArchive archive = new ReleaseArchive(store);
    ReadyReleases ready = new ReadyReleases(KEPT_READY);
    releases = new Opening(store, archive, ready, clock).open(folder::get);

    DraftDao drafts = jdbi.onDemand(DraftDao.class);
    DraftArchive draftArchive = new DraftArchive(drafts, archive);
    replica =
        new OwnReplica(
            ProcessName.get(),
            clock.instant(),
            releases,
            ready,
            archive,
            draft -> draftArchive.content(draftArchive.get(draft)).files());
    announcements =
        new Announcements(
            address,
            CHANNEL,
            (said, connection) -> replica.wake(said, connection.attach(ReleaseDao.class)));
    Drafts steps = new Drafts(drafts, archive, clock);
    Checking checking =
        new Checking(
            drafts,
            draftArchive,
            ready,
            new CaseTrial(Json.mapper()),
            new Workbench(CHECKS_WAITING, CHECK_LIMIT));
    ApprovalRule rule = configuration.approval();
    Publishing publishing =
        new Publishing(
            drafts,
            draftArchive,
            checking,
            new Preparation(replicas, PATIENCE_PUBLISHING),
            releases,
            rule,
            Json.mapper(),
            clock);
    DraftReading reading = new DraftReading(drafts, draftArchive, releases, rule);
    workshop =
        new Workshop(
            steps,
            new DraftFiles(drafts, draftArchive, clock),
            draftArchive,
            reading,
            checking,
            new Rebasing(drafts, draftArchive, archive, clock),
            publishing,
            new ReleaseBook(store, archive, releases));
    resources =
        List.of(
            new ReleasesResource(store, archive),
            new LiveResource(store, releases),
            new ReplicasResource(replicas),
            new SentencesResource(reading::files),
            new DraftsResource(steps, reading, store::liveId),
            new DraftResource(steps, draftArchive, reading),
            new DraftFilesResource(workshop.files(), draftArchive),
            new DraftStepsResource(
                steps,
                draftArchive,
                reading,
                checking,
                workshop.rebasing(),
                publishing,
                store::liveId));
  }

  Releases releases() {
    return releases;
  }

  Workshop workshop() {
    return workshop;
  }

  ReleaseHistory history() {
    return new ReleaseHistory(store, releases);
  }

  /** Takes the release off, because a decision by it does not end. */
  void quarantine(String release) {
    releases.quarantine(store, release);
  }

  void moveIn(Environment environment) {
    resources.forEach(environment.jersey()::register);
    environment.lifecycle().manage(new AutoCloseableManager(releases));
    // Stopped in the opposite order: first it hears no more, then it says goodbye.
    environment.lifecycle().manage(new AutoCloseableManager(() -> replica.stop(replicas)));
    environment.lifecycle().manage(announcements);
    environment.healthChecks().register("rulebook", new RulebookHealth(releases, announcements));
  }
}
