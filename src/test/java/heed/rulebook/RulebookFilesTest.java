package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookFilesTest {
  @TempDir Path folder;

  private static RulebookFiles of(String... pathsAndContents) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return RulebookFiles.of(files);
  }

  @Test
  void everyByteIsKeptAndHiddenFilesAreNotRead() throws IOException {
    byte[] content = {'a', '\r', '\n', (byte) 0xff};
    Files.createDirectories(folder.resolve("cases"));
    Files.write(folder.resolve("cases/a.yml"), content);
    Files.createDirectories(folder.resolve(".git"));
    Files.write(folder.resolve(".git/config"), content);
    Files.write(folder.resolve(".swp"), content);
    assertThat(RulebookFiles.readFolder(folder).byPath())
        .hasSize(1)
        .hasEntrySatisfying("cases/a.yml", read -> assertThat(read).isEqualTo(content));
  }

  @Test
  void theNameDependsOnPathsAndContentsAndNothingElse() {
    assertThat(of("a", "1", "b", "2").hash())
        .matches("[0-9a-f]{16}")
        .isEqualTo(of("b", "2", "a", "1").hash())
        .isNotEqualTo(of("a", "1", "b", "3").hash())
        .isNotEqualTo(of("a", "1", "c", "2").hash())
        .isNotEqualTo(of("a", "1b2").hash())
        .isNotEqualTo(of("a1", "", "b", "2").hash());
  }

  @Test
  void aLinkThatLeavesTheFolderIsRefused() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Path secret = Files.writeString(folder.resolve("secret"), "x");
    Files.createSymbolicLink(rules.resolve("README.md"), secret);
    assertThatThrownBy(() -> RulebookFiles.readFolder(rules))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("README.md leads out of the rules folder");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> RulebookFiles.readFolder(folder.resolve("nowhere")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void onlyKnownKindsOfFileHaveAPlace() {
    assertThat(FileKind.of("1-segmentation/a.dslr")).contains(FileKind.SENTENCE_RULES);
    assertThat(FileKind.of("scripts/SAVINGS_GOAL/CALL.en.md")).contains(FileKind.SCRIPT);
    assertThat(FileKind.of("2-product-fit/README.md")).contains(FileKind.README);
    for (String path :
        new String[] {
          "pom.xml",
          "META-INF/kmodule.xml",
          "META-INF/services/x",
          "1-segmentation/A.java",
          "1-segmentation/a.drl.xls",
          "1-segmentation/deep/a.drl",
          "6-other/a.drl",
          "../a.drl",
          "1-segmentation/../a.drl",
          "1-segmentation/a b.drl",
          "kbase.conf"
        }) {
      assertThat(FileKind.of(path)).as(path).isEmpty();
    }
  }
}
