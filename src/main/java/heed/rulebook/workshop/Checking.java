package heed.rulebook.workshop;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftDao;
import heed.rulebook.live.Lease;
import heed.rulebook.live.ReadyReleases;
import heed.rulebook.trial.Trial;
import heed.rulebook.workshop.Finding.Acknowledged;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compiles, loads and tries out what a draft would make. */
public final class Checking {
  private final DraftDao store;
  private final DraftArchive archive;
  private final ReadyReleases ready;
  private final Trial trial;
  private final Workbench workbench;

  public Checking(
      DraftDao store, DraftArchive archive, ReadyReleases ready, Trial trial, Workbench workbench) {
    this.store = store;
    this.archive = archive;
    this.ready = ready;
    this.trial = trial;
    this.workbench = workbench;
  }

  /** Checks the draft as it is now. */
  public CheckReport check(UUID id) {
    Draft draft = archive.get(id);
    return check(draft, archive.content(draft).files());
  }

  /** Checks the given files of a draft; they are ready to decide for a while if they are sound. */
  CheckReport check(Draft draft, RulebookFiles files) {
    Map<String, String> acknowledged =
        store.findAcknowledgements(draft.id()).stream()
            .collect(
                Collectors.toMap(DraftDao.Acknowledgement::key, DraftDao.Acknowledgement::madeBy));
    return workbench
        .run(() -> check(files, acknowledged::get))
        .orElseGet(() -> CheckReport.broken(files.hash(), List.of(tookTooLong()), any -> null));
  }

  private CheckReport check(RulebookFiles files, Acknowledged acknowledged) {
    try (Lease lease = ready.lease(files.hash(), () -> files)) {
      Release release = lease.release();
      return CheckReport.tried(
          files.hash(), Finding.warnings(release.warnings(), acknowledged), trial.of(release));
    } catch (BrokenRulebook broken) {
      return CheckReport.broken(files.hash(), broken.problems(), acknowledged);
    } catch (OutOfMemoryError | StackOverflowError exhausted) {
      return CheckReport.broken(
          files.hash(),
          List.of(new RuleProblem("rules", 0, 0, "the check needs more memory than there is.")),
          acknowledged);
    }
  }

  private RuleProblem tookTooLong() {
    return new RuleProblem(
        "rules",
        0,
        0,
        "the check took longer than %d s and was given up."
            .formatted(workbench.limit().toSeconds()));
  }
}
