package heed.rulebook.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftDao;
import heed.rulebook.draft.Drafts;
import heed.rulebook.live.LostRace;
import heed.rulebook.live.NewRelease;
import heed.rulebook.live.Preparation;
import heed.rulebook.live.Releases;
import heed.rulebook.live.Switch;
import heed.rulebook.live.Switches;
import heed.shared.Refusal;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes a draft the live release: checked as a whole, then by one switch together with all that is
 * kept of it. Whatever fails before leaves the live release as it is.
 */
public final class Publishing {
  private final DraftDao store;
  private final DraftArchive archive;
  private final Checking checking;
  private final Preparation preparation;
  private final Releases releases;
  private final ApprovalRule rule;
  private final ObjectMapper json;
  private final Clock clock;

  public Publishing(
      DraftDao store,
      DraftArchive archive,
      Checking checking,
      Preparation preparation,
      Releases releases,
      ApprovalRule rule,
      ObjectMapper json,
      Clock clock) {
    this.store = store;
    this.archive = archive;
    this.checking = checking;
    this.preparation = preparation;
    this.releases = releases;
    this.rule = rule;
    this.json = json;
    this.clock = clock;
  }

  /** Whether somebody else has to approve first. */
  public ApprovalRule rule() {
    return rule;
  }

  /**
   * Publishes the draft; when this returns, decisions of this process are made by it.
   *
   * @param message why, or null for the name of the draft
   * @throws BrokenRulebook if its check finds errors
   * @throws Refusal if it is not approved, in conflict, changes nothing, or is not based on the
   *     live release
   */
  public Switch publish(UUID id, String by, String message) throws BrokenRulebook {
    Draft draft = archive.get(id);
    Switch before = store.releases().findNewestSwitch().orElseThrow();
    requireReady(store, draft, before);
    RulebookFiles files = archive.content(draft).files();
    CheckReport report = checking.check(draft, files);
    report.requireSound();
    preparation.ofDraft(id, files.hash());
    Switch made =
        Switches.publish(before, files.hash(), by, message == null ? draft.name() : message, clock);
    try {
      store.atOnce(tx -> publish(tx, draft, files, report, made));
    } catch (LostRace lost) {
      throw baseHasMoved();
    }
    releases.follow(store.releases());
    return made;
  }

  private Switch publish(
      DraftDao tx, Draft checked, RulebookFiles files, CheckReport report, Switch made) {
    Draft draft = tx.lock(checked.id()).orElseThrow();
    if (!draft.contentHash().equals(files.hash())) {
      throw Refusal.conflict("This draft was edited while it was being published.");
    }
    requireReady(tx, draft, tx.releases().findNewestSwitch().orElseThrow());
    NewRelease release =
        new NewRelease(
            files.hash(),
            draft.base(),
            draft.author(),
            draft.approvedBy(),
            made.message(),
            write(report.summary()),
            made.at());
    tx.releases().publish(release, files, made);
    Drafts.published(tx, draft, made);
    return made;
  }

  private void requireReady(DraftDao from, Draft draft, Switch inForce) {
    Drafts.requireOpen(draft);
    Drafts.requireChanges(from, draft);
    Drafts.requireNoConflict(from, draft);
    if (rule == ApprovalRule.REQUIRED && draft.state() != Draft.State.APPROVED) {
      throw Refusal.conflict("This draft is not approved. " + rule.words());
    }
    if (!draft.base().equals(inForce.releaseId())) {
      throw baseHasMoved();
    }
    if (from.releases().isQuarantined(draft.contentHash())) {
      throw Refusal.conflict(
          "This is the very release that is in quarantine, because a decision by it did not end. Mend the rule that runs for ever.");
    }
  }

  private static Refusal baseHasMoved() {
    return Refusal.conflict(
        "Another release has gone live since this draft was begun. Rebase the draft and look at it again.");
  }

  private String write(CheckReport.Summary summary) {
    try {
      return json.writeValueAsString(summary);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a summary could not be written as JSON", impossible);
    }
  }
}
