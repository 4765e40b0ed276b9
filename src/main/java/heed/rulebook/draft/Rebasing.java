package heed.rulebook.draft;

import heed.rulebook.RulebookFiles;
import heed.rulebook.diff.FileConflict;
import heed.rulebook.diff.Rebase;
import heed.rulebook.draft.Draft.State;
import heed.rulebook.draft.DraftDao.ChangedFile;
import heed.rulebook.draft.DraftDao.StoredConflict;
import heed.rulebook.draft.DraftEvent.Kind;
import heed.rulebook.live.ReleaseArchive;
import heed.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts a draft onto the release that has gone live since it was begun. */
public final class Rebasing {
  private final DraftDao store;
  private final DraftArchive archive;
  private final ReleaseArchive releases;
  private final Clock clock;

  public Rebasing(DraftDao store, DraftArchive archive, ReleaseArchive releases, Clock clock) {
    this.store = store;
    this.archive = archive;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Puts the draft onto another base. What both sides changed is left as the draft has it, and
   * stands among its conflicts until somebody stores the file.
   *
   * @throws Refusal if conflicts of the rebase before are not resolved
   */
  public void rebase(UUID id, String newBase, String by) {
    RulebookFiles onto = releases.getFiles(newBase);
    store.atOnce(
        tx -> {
          Draft draft = DraftFiles.lockOpen(tx, id);
          if (!draft.base().equals(newBase)) {
            if (!tx.findConflicts(id).isEmpty()) {
              throw Refusal.conflict("Resolve the conflicts that there are first.");
            }
            rebase(tx, draft, newBase, onto, by);
          }
          return draft;
        });
  }

  private void rebase(DraftDao tx, Draft draft, String newBase, RulebookFiles onto, String by) {
    DraftContent before = archive.content(tx, draft);
    Rebase merged = Rebase.of(before.base(), onto, before.files());
    DraftContent after = DraftContent.between(onto, merged.files());
    Instant now = clock.instant();
    List<ChangedFile> files = tx.findFiles(draft.id());
    files.forEach(file -> tx.forget(draft.id(), file.path()));
    after
        .changes()
        .forEach(
            (path, bytes) -> {
              tx.contents().keep(bytes.stream().toList());
              String sha256 = bytes.map(RulebookFiles::sha256).orElse(null);
              tx.put(
                  draft.id(),
                  files.stream()
                      .filter(file -> file.path().equals(path))
                      .findFirst()
                      .map(it -> new ChangedFile(path, sha256, it.changedBy(), it.changedAt()))
                      .orElse(new ChangedFile(path, sha256, by, now)));
            });
    tx.append(draft.id(), merged.conflicts().stream().map(it -> stored(it, before, onto)).toList());
    String hash = after.files().hash();
    tx.set(draft.id(), newBase, hash, State.EDITING);
    tx.append(
        draft.id(),
        new DraftEvent(Kind.REBASED, by, now, null, hash, "Onto release " + newBase + "."));
    if (draft.state() != State.EDITING) {
      tx.append(draft.id(), new DraftEvent(Kind.VOIDED, by, now, null, hash, null));
    }
  }

  private static StoredConflict stored(
      FileConflict conflict, DraftContent before, RulebookFiles onto) {
    return new StoredConflict(
        conflict.path(),
        sha256(before.base().byPath().get(conflict.path())),
        sha256(onto.byPath().get(conflict.path())),
        sha256(before.find(conflict.path()).orElse(null)),
        String.join("\n", conflict.sentences()));
  }

  private static String sha256(byte[] content) {
    return content == null ? null : RulebookFiles.sha256(content);
  }
}
