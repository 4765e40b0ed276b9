package heed.rulebook.workshop;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftContent;
import heed.rulebook.draft.DraftFiles;
import heed.rulebook.draft.Drafts;
import heed.rulebook.draft.Rebasing;
import heed.rulebook.live.ReleaseBook;
import java.util.UUID;

/** All that the workshop does, for whoever shows it to people. */
public record Workshop(
    Drafts drafts,
    DraftFiles files,
    DraftArchive archive,
    DraftReading reading,
    Checking checking,
    Rebasing rebasing,
    Publishing publishing,
    ReleaseBook releases) {

  /** What the draft would make. */
  public DraftContent content(UUID id) {
    return archive.content(archive.get(id));
  }

  /**
   * Checks the draft and sends it for approval.
   *
   * @throws BrokenRulebook with all that the check found
   */
  public CheckReport submit(UUID id, String by, String message) throws BrokenRulebook {
    Draft draft = archive.get(id);
    Drafts.requireOpen(draft);
    CheckReport report = checking.check(id);
    report.requireSound();
    drafts.submit(id, report.contentHash(), by, message);
    return report;
  }
}
