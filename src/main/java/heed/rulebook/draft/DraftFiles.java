package heed.rulebook.draft;

import heed.rulebook.FileKind;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Draft.State;
import heed.rulebook.draft.DraftDao.ChangedFile;
import heed.shared.FieldProblem;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Reads and changes single files of drafts. */
public final class DraftFiles {
  private final DraftDao store;
  private final DraftArchive archive;
  private final Clock clock;

  public DraftFiles(DraftDao store, DraftArchive archive, Clock clock) {
    this.store = store;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Stores a file, which leads the draft back to editing and voids its approval.
   *
   * @return whether the file is new
   * @throws InvalidInput if a rulebook has no place for it, or it is too large
   * @throws Refusal if the caller's belief is wrong or the draft is closed
   */
  public boolean put(UUID id, String path, byte[] content, Precondition belief, String by) {
    refuseWhatHasNoPlace(path, content);
    return change(id, path, Optional.of(content), belief, by);
  }

  /**
   * Takes a file out of the draft.
   *
   * @throws NotFound if it is not there
   * @throws Refusal if the caller's belief is wrong or the draft is closed
   */
  public void remove(UUID id, String path, Precondition belief, String by) {
    change(id, path, Optional.empty(), belief, by);
  }

  /**
   * Lets the draft hold exactly these files, as a folder on disk does.
   *
   * @throws InvalidInput if a rulebook has no place for one of them, or it is too large
   * @throws Refusal if the draft is closed
   */
  public void replaceAll(UUID id, RulebookFiles files, String by) {
    files.byPath().forEach(DraftFiles::refuseWhatHasNoPlace);
    store.atOnce(
        tx -> {
          Draft draft = lockOpen(tx, id);
          DraftContent before = archive.content(tx, draft);
          DraftContent after = DraftContent.between(before.base(), files);
          Instant now = clock.instant();
          SortedSet<String> paths = new TreeSet<>(before.changes().keySet());
          paths.addAll(after.changes().keySet());
          for (String path : paths) {
            Optional<String> there = before.find(path).map(RulebookFiles::sha256);
            if (!there.equals(after.find(path).map(RulebookFiles::sha256))) {
              store(tx, id, path, after, by, now);
              tx.resolve(id, path);
              tell(
                  tx,
                  tx.find(id).orElseThrow(),
                  path,
                  after.find(path).isPresent(),
                  files.hash(),
                  by,
                  now);
            }
          }
          return draft;
        });
  }

  private boolean change(
      UUID id, String path, Optional<byte[]> yours, Precondition belief, String by) {
    return store.atOnce(
        tx -> {
          Draft draft = lockOpen(tx, id);
          DraftContent before = archive.content(tx, draft);
          Optional<byte[]> there = before.find(path);
          if (yours.isEmpty() && there.isEmpty()) {
            throw notFound(path);
          }
          belief.require(path, there, yours);
          DraftContent after = before.with(path, yours);
          Instant now = clock.instant();
          store(tx, id, path, after, by, now);
          boolean resolved = tx.resolve(id, path) > 0;
          String hash = after.files().hash();
          if (!hash.equals(draft.contentHash()) || resolved) {
            tell(tx, draft, path, yours.isPresent(), hash, by, now);
          }
          return there.isEmpty();
        });
  }

  private static void store(
      DraftDao tx, UUID id, String path, DraftContent after, String by, Instant now) {
    Optional<byte[]> bytes = after.changes().get(path);
    if (bytes == null) {
      tx.forget(id, path);
      return;
    }
    tx.contents().keep(bytes.stream().toList());
    tx.put(id, new ChangedFile(path, bytes.map(RulebookFiles::sha256).orElse(null), by, now));
  }

  private static void tell(
      DraftDao tx, Draft draft, String path, boolean edited, String hash, String by, Instant now) {
    tx.set(draft.id(), draft.base(), hash, State.EDITING);
    DraftEvent.Kind kind = edited ? DraftEvent.Kind.EDITED : DraftEvent.Kind.REMOVED;
    tx.append(draft.id(), new DraftEvent(kind, by, now, path, hash, null));
    if (draft.state() != State.EDITING) {
      tx.append(draft.id(), new DraftEvent(DraftEvent.Kind.VOIDED, by, now, path, hash, null));
    }
  }

  static Draft lockOpen(DraftDao tx, UUID id) {
    Draft draft = tx.lock(id).orElseThrow(() -> DraftArchive.notFound(id));
    Drafts.requireOpen(draft);
    return draft;
  }

  private static void refuseWhatHasNoPlace(String path, byte[] content) {
    List<RuleProblem> problems = new ArrayList<>();
    TreeMap<String, byte[]> file = new TreeMap<>();
    file.put(path, content);
    FileKind.check(file, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInput(
          problems.get(0).toString(),
          problems.stream().map(it -> new FieldProblem("path", it.message())).toList());
    }
  }

  private static NotFound notFound(String path) {
    return new NotFound("There is no file %s.".formatted(path));
  }
}
