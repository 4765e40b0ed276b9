package heed.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.AccountDao;
import heed.access.Accounts;
import heed.access.Role;
import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftDao;
import heed.rulebook.live.NewRelease;
import heed.rulebook.live.ReleaseArchive;
import heed.rulebook.live.ReleaseDao;
import heed.rulebook.live.Switch;
import heed.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandIT {
  private static final Path SMALL = Path.of("src/test/resources/rulebooks/small");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Instant THEN = Instant.parse("2026-11-24T10:00:00Z");
  private static final String TABLE = "2-product-fit/life-stage.csv";

  private static RulebookFiles live;

  @TempDir Path temporary;
  private Path folder;

  @BeforeAll
  static void publish() {
    live = RulebookFiles.readFolder(SMALL);
    DATABASE
        .jdbi()
        .onDemand(ReleaseDao.class)
        .publish(
            new NewRelease(live.hash(), null, "Heed", null, "Seed", "{}", THEN),
            live,
            new Switch(1, live.hash(), Switch.Kind.SEED, null, "Heed", "Seed", THEN));
    Accounts accounts = new Accounts(DATABASE.jdbi().onDemand(AccountDao.class), Clock.systemUTC());
    accounts.add("ana", List.of(Role.AUTHOR), Accounts.newPassword());
    accounts.add("gone", List.of(Role.AUTHOR), Accounts.newPassword());
    accounts.disable("gone");
  }

  @BeforeEach
  void nameFolder() {
    folder = temporary.resolve("mine");
  }

  @Test
  void anExportedReleaseIsByteEqualAndSaysTheSame() throws IOException {
    assertThat(rules("export", folder.toString()).errors()).isEmpty();
    assertThat(RulebookFiles.readFolder(folder).hash()).isEqualTo(live.hash());
    assertThat(rules("diff", folder.toString()).out())
        .isEqualTo("Nothing is otherwise than in release %s.%n".formatted(live.hash()));
    assertThat(rules("export", folder.toString(), "--release", live.hash()).out())
        .contains(" 0 files written, %d were so already.".formatted(live.byPath().size()));
  }

  @Test
  void filesThatAreAlreadyAsInTheReleaseAreNotTouched() throws IOException {
    rules("export", folder.toString());
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(folder.resolve(TABLE), longAgo);
    rules("export", folder.toString());
    assertThat(Files.getLastModifiedTime(folder.resolve(TABLE))).isEqualTo(longAgo);
  }

  @Test
  void aFolderThatIsNoRulebookIsRefusedUnlessForced() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("thesis.txt"), "mine");
    assertThat(rules("export", folder.toString()).errors())
        .contains("is neither empty nor a rulebook");
    assertThat(rules("export", folder.toString(), "--force").errors()).isEmpty();
    assertThat(folder.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void aFolderThatHoldsOnlyAGitIsEmptyEnough() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/HEAD"), "ref");
    assertThat(rules("export", folder.toString()).errors()).isEmpty();
    assertThat(folder.resolve(".git/HEAD")).hasContent("ref");
  }

  @Test
  void changesThatNobodyElseHasAreNotOverwrittenUnlessForced() throws IOException {
    rules("export", folder.toString());
    RulesCall.edit(folder.resolve(TABLE), "0.9", "0.11");
    assertThat(rules("export", folder.toString()).errors())
        .contains("1 file was changed in this folder")
        .contains(TABLE);
    assertThat(rules("diff", folder.toString()).out()).contains("fit 0.9 → 0.11");
    assertThat(rules("export", folder.toString(), "--force").errors()).isEmpty();
    assertThat(RulebookFiles.readFolder(folder).hash()).isEqualTo(live.hash());
  }

  @Test
  void filesThatTheReleaseDoesNotHaveAreLeftUnlessForced() throws IOException {
    rules("export", folder.toString());
    Path more = folder.resolve("2-product-fit/more.csv");
    Files.writeString(more, "fit,because\n1,x\n");
    assertThat(rules("export", folder.toString()).out())
        .contains("Left, although the release does not have them: 2-product-fit/more.csv.");
    assertThat(more).exists();
    assertThat(rules("export", folder.toString(), "--force").out()).contains("Removed");
    assertThat(more).doesNotExist();
  }

  @Test
  void anImportMakesADraftOfWhatDiffersAndSaysWhatToDoNext() throws IOException {
    rules("export", folder.toString());
    RulesCall.edit(folder.resolve(TABLE), "0.9", "0.85");
    Files.delete(folder.resolve("README.md"));
    Files.createDirectories(folder.resolve("cases"));
    Files.writeString(folder.resolve("cases/none.yml"), "[]\n");
    RulesCall call =
        rules("import", folder.toString(), "--name", "Fits for autumn", "--author", "ana");
    assertThat(call.errors()).isEmpty();
    assertThat(call.out())
        .contains(TABLE + " (changed)", "README.md (removed)", "cases/none.yml (added)")
        .doesNotContain("fit 0.9")
        .contains(
            "'Fits for autumn' by ana, has 3 changed files over the live release " + live.hash())
        .contains("curl -u ana -X POST http://localhost:8080/v1/rulebook/drafts/");
    DraftDao store = DATABASE.jdbi().onDemand(DraftDao.class);
    Draft draft = store.list(new UUID(-1, -1), 1).get(0);
    assertThat(call.out()).contains("Draft " + draft.id());
    RulebookFiles files =
        new DraftArchive(store, new ReleaseArchive(DATABASE.jdbi().onDemand(ReleaseDao.class)))
            .content(draft)
            .files();
    assertThat(files.hash()).isEqualTo(RulebookFiles.readFolder(folder).hash());
    // What a draft has may be overwritten.
    assertThat(rules("export", folder.toString()).errors()).isEmpty();
  }

  @Test
  void nobodyIsTheAuthorOfADraftWithoutAnAccount() throws IOException {
    rules("export", folder.toString());
    Files.writeString(folder.resolve("README.md"), "Otherwise");
    assertThat(rules("import", folder.toString(), "--name", "X", "--author", "anna").errors())
        .startsWith(
            "Nothing was imported: there is no account anna; did you mean ana. Name yours with --author");
    assertThat(rules("import", folder.toString(), "--name", "X", "--author", "gone").errors())
        .startsWith("Nothing was imported: the account gone is disabled.");
  }

  @Test
  void nothingIsImportedWhereNothingDiffersOrFilesHaveNoPlace() throws IOException {
    rules("export", folder.toString());
    assertThat(rules("import", folder.toString(), "--name", "Same", "--author", "ana").errors())
        .contains("the folder says the same as the live release");
    Files.writeString(folder.resolve("notes.txt"), "x");
    assertThat(rules("import", folder.toString(), "--name", "Notes").errors())
        .contains("notes.txt: a rulebook has no place for this file");
  }

  @Test
  void aReleaseThatIsNotKeptIsTold() throws IOException {
    assertThat(rules("export", folder.toString(), "--release", "0123456789abcdef").errors())
        .startsWith("There is no release 0123456789abcdef.");
    assertThat(List.of(temporary.toFile().list())).doesNotContain("mine");
  }

  private RulesCall rules(String... arguments) throws IOException {
    return RulesCall.on(DATABASE.address(), temporary, arguments);
  }
}
