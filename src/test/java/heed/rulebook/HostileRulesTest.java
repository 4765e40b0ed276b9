package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that try to do more than rules may; each name says what it tries. Most would set a system
 * property, write a file or start a thread if any of their code ever ran.
 */
class HostileRulesTest {
  private static final Path CORPUS = Path.of("src/test/resources/hostile");

  private Alarms alarms;

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @BeforeEach
  void setAlarms() throws IOException {
    alarms = new Alarms();
  }

  @AfterEach
  void nothingRan() throws IOException {
    alarms.assertSilent();
    alarms.close();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isRefusedByTheCheckAndHasNoEffect(String name) throws IOException {
    String path = name.endsWith(".dsl") ? "sentences.dsl" : "1-segmentation/" + name;
    String text = Files.readString(CORPUS.resolve(name));
    List<String> problems =
        SmallRulebook.unchanged().and(path, Files.readAllBytes(CORPUS.resolve(name))).problems();
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem).startsWith(path + ":").doesNotContain("compile"))
        .allSatisfy(problem -> PlainWords.assertPlain(problem, text))
        .anySatisfy(problem -> assertThat(problem).matches("(?s)[^:]+:[1-9].*"));
  }
}
