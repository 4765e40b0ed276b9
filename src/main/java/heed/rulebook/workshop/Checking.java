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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compiles, loads and tries out what a draft would make. */
public final class Checking {
  /** Reports of this many contents are remembered, for those who look at a draft again. */
  private static final int REMEMBERED = 40;

  private final DraftDao store;
  private final DraftArchive archive;
  private final ReadyReleases ready;
  private final Trial trial;
  private final Workbench workbench;
  private final Map<String, CheckReport> reports = new LinkedHashMap<>(8, 0.75f, true);

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

  /**
   * Checks the draft as it would be with another text of one file. Nothing is kept of it but the
   * report.
   */
  public CheckReport check(UUID id, String path, byte[] text) {
    Draft draft = archive.get(id);
    SortedMap<String, byte[]> files = new TreeMap<>(archive.content(draft).files().byPath());
    files.put(path, text);
    return checkOnce(draft, RulebookFiles.of(files));
  }

  /**
   * Works with what the draft would make, as it is now.
   *
   * @throws BrokenRulebook if it does not compile, or the work takes too long
   */
  public <T> T with(UUID id, Function<Release, T> work) throws BrokenRulebook {
    return with(archive.content(archive.get(id)).files(), work);
  }

  /**
   * Works with the release that the files make, compiled where it is not ready.
   *
   * @throws BrokenRulebook if it does not pass the check, or that takes too long
   */
  public <T> T with(RulebookFiles files, Function<Release, T> work) throws BrokenRulebook {
    AtomicReference<BrokenRulebook> broken = new AtomicReference<>();
    Optional<T> done =
        workbench
            .run(
                () -> {
                  try (Lease lease = ready.lease(files.hash(), () -> files)) {
                    return Optional.of(work.apply(lease.release()));
                  } catch (BrokenRulebook found) {
                    broken.set(found);
                    return Optional.<T>empty();
                  }
                })
            .orElseThrow(() -> new BrokenRulebook(List.of(tookTooLong())));
    if (broken.get() != null) {
      throw broken.get();
    }
    return done.orElseThrow();
  }

  /** What the last check of this content said, if it is remembered. */
  public Optional<CheckReport> remembered(String contentHash) {
    synchronized (reports) {
      return Optional.ofNullable(reports.get(contentHash));
    }
  }

  private CheckReport checkOnce(Draft draft, RulebookFiles files) {
    Optional<CheckReport> known = remembered(files.hash());
    if (known.isPresent()) {
      return known.get();
    }
    Acknowledged acknowledged = acknowledged(draft);
    return workbench
        .run(() -> remember(check(files, acknowledged, () -> leaseOnce(files))))
        .orElseGet(() -> CheckReport.broken(files.hash(), List.of(tookTooLong()), acknowledged));
  }

  /** Nobody goes back to what somebody is typing, so it takes no place among those kept ready. */
  private Lease leaseOnce(RulebookFiles files) throws BrokenRulebook {
    Optional<Lease> found = ready.find(files.hash());
    return found.isPresent() ? found.get() : Lease.of(Release.compile(files));
  }

  private CheckReport remember(CheckReport report) {
    synchronized (reports) {
      reports.put(report.contentHash(), report);
      if (reports.size() > REMEMBERED) {
        reports.remove(reports.keySet().iterator().next());
      }
    }
    return report;
  }

  /** Checks the given files of a draft; they are ready to decide for a while if they are sound. */
  CheckReport check(Draft draft, RulebookFiles files) {
    Acknowledged acknowledged = acknowledged(draft);
    return workbench
        .run(
            () ->
                remember(check(files, acknowledged, () -> ready.lease(files.hash(), () -> files))))
        .orElseGet(() -> CheckReport.broken(files.hash(), List.of(tookTooLong()), acknowledged));
  }

  private Acknowledged acknowledged(Draft draft) {
    Map<String, String> byKey =
        store.findAcknowledgements(draft.id()).stream()
            .collect(
                Collectors.toMap(DraftDao.Acknowledgement::key, DraftDao.Acknowledgement::madeBy));
    return byKey::get;
  }

  private CheckReport check(RulebookFiles files, Acknowledged acknowledged, Leasing leasing) {
    try (Lease lease = leasing.lease()) {
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

  /** Where the release of a check comes from. */
  @FunctionalInterface
  private interface Leasing {
    Lease lease() throws BrokenRulebook;
  }
}
