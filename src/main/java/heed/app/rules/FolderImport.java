package heed.app.rules;

import heed.access.Account;
import heed.access.AccountDao;
import heed.app.HeedConfiguration;
import heed.app.start.CannotStart;
import heed.app.start.Ports;
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
import heed.shared.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a draft of a folder, over the live release. */
final class FolderImport {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_NAMED = 20;

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
   * @param author of the draft, who must have an account
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
      requireAccount(releases, author);
      RulebookFiles live = releases.get(KeptReleases.LIVE);
      List<FileDiff> diffs = RulebookDiff.between(live, files);
      if (diffs.isEmpty()) {
        throw new CannotStart(
            "Nothing was imported: the folder says the same as the live release %s."
                .formatted(live.hash()));
      }
      tell(draft(releases, live, files, name, author), diffs);
    }
  }

  private static void requireAccount(KeptReleases releases, String author) throws CannotStart {
    AccountDao accounts = releases.jdbi().onDemand(AccountDao.class);
    Optional<Account> account = accounts.find(author);
    if (account.isEmpty()) {
      throw new CannotStart(
          "Nothing was imported: there is no account %s%s. Name yours with --author; bin/heed accounts list shows all."
              .formatted(
                  author,
                  Nearest.hint(author, accounts.findAll().stream().map(Account::name).toList())
                      .replace("?", "")));
    }
    if (account.get().disabled()) {
      throw new CannotStart("Nothing was imported: the account %s is disabled.".formatted(author));
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

  private void tell(Draft draft, List<FileDiff> diffs) {
    out.printf(
        "Draft %s, '%s' by %s, has %s over the live release %s:%n",
        draft.id(),
        draft.name(),
        draft.author(),
        diffs.size() == 1 ? "1 changed file" : diffs.size() + " changed files",
        draft.base());
    diffs.stream()
        .limit(MOST_NAMED)
        .forEach(
            diff ->
                out.printf(
                    "  %s (%s)%n", diff.path(), diff.kind().name().toLowerCase(Locale.ROOT)));
    if (diffs.size() > MOST_NAMED) {
      out.printf("  and %d more%n", diffs.size() - MOST_NAMED);
    }
    out.printf(
        "Nothing has changed for clients yet. Next: check it, then submit it, and let somebody else approve and publish it:%n");
    out.printf(
        "  curl -u %s -X POST %s/v1/rulebook/drafts/%s/check%n",
        draft.author(), Ports.address(configuration.getServerFactory()), draft.id());
  }
}
