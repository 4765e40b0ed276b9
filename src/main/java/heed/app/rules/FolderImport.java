package heed.app.rules;

import heed.app.HeedConfiguration;
import heed.app.start.CannotStart;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.FileKind;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.diff.FileDiff;
import heed.rulebook.diff.RulebookDiff;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftDao;
import heed.rulebook.draft.DraftFiles;
import heed.rulebook.draft.Drafts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Makes a draft of a folder, over the live release. */
final class FolderImport {
  private static final int LONGEST_NAME = 200;

  private final HeedConfiguration configuration;
  private final Clock clock;
  private final PrintStream out;

  FolderImport(HeedConfiguration configuration, Clock clock, PrintStream out) {
    this.configuration = configuration;
    this.clock = clock;
    this.out = out;
  }

  /**
   * Imports. The rulebook need not be sound: a draft may have errors.
   *
   * @param name of the draft
   * @param author of the draft
   * @throws BrokenRulebook if the folder holds files that no rulebook has a place for
   */
  void take(Path folder, String name, String author)
      throws CannotStart, BrokenRulebook, IOException {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new CannotStart("A draft's name has 1 to %d letters.".formatted(LONGEST_NAME));
    }
    RulebookFiles files = RulebookFolder.read(folder);
    List<RuleProblem> problems = new ArrayList<>();
    FileKind.check(files.byPath(), problems);
    if (!problems.isEmpty()) {
      throw new BrokenRulebook(problems);
    }
    try (KeptReleases releases = KeptReleases.open(configuration)) {
      RulebookFiles live = releases.get(KeptReleases.LIVE);
      List<FileDiff> diffs = RulebookDiff.between(live, files);
      if (diffs.isEmpty()) {
        throw new CannotStart(
            "Nothing was imported: the folder says the same as the live release %s."
                .formatted(live.hash()));
      }
      FolderDiff.print(diffs, out);
      Draft draft = draft(releases, live, files, name, author);
      tell(draft, diffs.size());
    }
  }

  private Draft draft(
      KeptReleases releases, RulebookFiles live, RulebookFiles files, String name, String author) {
    DraftDao store = releases.jdbi().onDemand(DraftDao.class);
    Drafts drafts = new Drafts(store, releases.archive(), clock);
    DraftFiles draftFiles =
        new DraftFiles(store, new DraftArchive(store, releases.archive()), clock);
    Draft draft = drafts.create(name, live.hash(), author);
    try {
      draftFiles.replaceAll(draft.id(), files, author);
      return draft;
    } catch (RuntimeException failed) {
      drafts.discard(draft.id(), author);
      throw failed;
    }
  }

  private void tell(Draft draft, int files) {
    out.printf(
        "Draft %s, '%s' by %s, has %s over the live release %s.%n",
        draft.id(),
        draft.name(),
        draft.author(),
        files == 1 ? "1 changed file" : files + " changed files",
        draft.base());
    out.printf(
        "Nothing has changed for clients yet. Next: POST /v1/rulebook/drafts/%s/check, then submit it, and let somebody else approve and publish it.%n",
        draft.id());
  }
}
