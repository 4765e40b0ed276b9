package heed.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  private static final Path SMALL = Path.of("src/test/resources/rulebooks/small");
  private static final String CASES =
      """
      - case: Nothing is known of the first
        today: 2026-11-24
        client: {client: {id: a}}
        expect: {dropped: {TERM_DEPOSIT: NO_FIT}}
      - case: Nothing is known of the second
        today: 2026-11-24
        client: {client: {id: b}}
        expect: {first: BUSINESS_TOPUP}
      """;

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void copyRulebook() throws IOException {
    folder = RulesCall.copy(SMALL, temporary.resolve("small"));
  }

  @Test
  void aSoundRulebookIsCalledSoundWithItsRelease() throws IOException {
    RulesCall call = rules("check", folder.toString());
    assertThat(call.errors()).isEmpty();
    assertThat(call.failed()).isFalse();
    assertThat(call.out())
        .containsPattern("The rulebook is sound: \\d+ files, release [0-9a-f]{16}\\.");
  }

  @Test
  void everythingThatIsWrongIsToldByFileAndLine() throws IOException {
    RulesCall.edit(folder.resolve("parameters.csv"), "2026-01-01", "1st of January");
    Files.writeString(folder.resolve("2-product-fit/notes.txt"), "mine");
    RulesCall call = rules("check", folder.toString());
    assertThat(call.failed()).isTrue();
    assertThat(call.errors())
        .startsWith("The rulebook has errors:")
        .contains("2-product-fit/notes.txt: ");
    Files.delete(folder.resolve("2-product-fit/notes.txt"));
    assertThat(rules("check", folder.toString()).errors()).contains("parameters.csv:");
  }

  @Test
  void aCaseThatCannotBeReadIsToldByTheCheckToo() throws IOException {
    Files.createDirectories(folder.resolve("cases"));
    Files.writeString(
        folder.resolve("cases/some.yml"),
        CASES.replace("BUSINESS_TOPUP", "TERM_DEPOSIT").replace("today", "tody"));
    RulesCall call = rules("check", folder.toString());
    assertThat(call.failed()).isTrue();
    assertThat(call.errors()).contains("cases/some.yml:2").contains("tody");
  }

  @Test
  void hiddenFilesSuchAsThoseOfGitAreNoPartOfTheRulebook() throws IOException {
    Files.createDirectories(folder.resolve(".git/objects"));
    Files.writeString(folder.resolve(".git/objects/pack"), "x");
    Files.writeString(folder.resolve(".gitignore"), "x");
    assertThat(rules("check", folder.toString()).failed()).isFalse();
  }

  @Test
  void casesThatComeOutOtherwiseAreToldWithWhatCameInstead() throws IOException {
    RulesCall call = rules("test", folderWithCases());
    assertThat(call.failed()).isTrue();
    assertThat(call.errors())
        .startsWith("1 of 2 cases do not come out as expected:")
        .contains("cases/some.yml:5: Nothing is known of the second")
        .contains("expected BUSINESS_TOPUP first");
  }

  @Test
  void casesCanBeChosenByTheirFileOrSentence() throws IOException {
    String cases = folderWithCases();
    assertThat(rules("test", cases, "--only", "of the FIRST").out())
        .endsWith("The rulebook is sound. Its one case comes out as expected.%n".formatted());
    assertThat(rules("test", cases, "--only", "some*second").errors())
        .startsWith("1 of 1 cases do not come out as expected:");
    assertThat(rules("test", cases, "--only", "nobody").errors())
        .isEqualTo("No case has nobody in its file or sentence.%n".formatted());
  }

  @Test
  void theFolderOfTheConfigurationIsMeantWhereNoneIsNamed() throws IOException {
    assertThat(RulesCall.of(temporary, folder, "check").out()).contains("is sound");
  }

  @Test
  void twoFoldersAreComparedWithoutADatabase() throws IOException {
    RulesCall.edit(folder.resolve("2-product-fit/life-stage.csv"), "0.9", "0.8");
    RulesCall call = rules("diff", folder.toString(), "--from", SMALL.toString());
    assertThat(call.failed()).isFalse();
    assertThat(call.out())
        .startsWith("2-product-fit/life-stage.csv (changed)")
        .contains("fit 0.9 → 0.8")
        .endsWith("1 file is otherwise than in %s.%n".formatted(SMALL));
    assertThat(rules("diff", SMALL.toString(), "--from", SMALL.toString()).out())
        .isEqualTo("Nothing is otherwise than in %s.%n".formatted(SMALL));
  }

  @Test
  void whatCannotBeFoundIsToldInASentence() throws IOException {
    assertThat(rules("check", "no/such/folder").errors())
        .matches("There is no folder .*no/such/folder\\.\n");
    assertThat(rules("diff", folder.toString(), "--from", "yesterday").errors())
        .startsWith("yesterday is neither a folder nor a release");
  }

  /** The shipped rulebook with two cases of its own. */
  private String folderWithCases() throws IOException {
    Path shipped = RulesCall.copy(Path.of("rules"), temporary.resolve("shipped"));
    try (Stream<Path> cases = Files.list(shipped.resolve("cases"))) {
      for (Path file : cases.toList()) {
        Files.delete(file);
      }
    }
    Files.writeString(shipped.resolve("cases/some.yml"), CASES);
    return shipped.toString();
  }

  private RulesCall rules(String... arguments) throws IOException {
    return RulesCall.of(temporary, Path.of("rules"), arguments);
  }
}
