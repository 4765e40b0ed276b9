package heed.rulebook.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import heed.rulebook.Stage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files stay standard Drools resources: Drools' own expander reads them the same way. */
class StandardSentencesTest {

  @ParameterizedTest
  @ValueSource(strings = {"rules", "src/test/resources/rulebooks/small"})
  void droolsExpandsEverySentenceToTheSameRule(String folder)
      throws IOException, DroolsParserException {
    String dsl = Files.readString(Path.of(folder, "sentences.dsl"));
    List<RuleProblem> problems = new ArrayList<>();
    Sentences sentences = Sentences.read("sentences.dsl", dsl, problems);
    for (Path file : dslrFiles(folder)) {
      String path = Path.of(folder).relativize(file).toString();
      String text = Files.readString(file);
      String ours =
          RuleReader.read(path, Stage.ofPath(path).orElseThrow(), text, sentences, problems).drl();
      String theirs = new DrlParser().getExpandedDRL(text, new StringReader(dsl));
      assertThat(essence(ours.substring(ours.indexOf("agenda-group"))))
          .as(path)
          .endsWith(essence(theirs));
    }
    assertThat(problems).isEmpty();
  }

  private static List<Path> dslrFiles(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".dslr")).sorted().toList();
    }
  }

  /** Without comments, white space and the places that Heed fills in. */
  private static String essence(String drl) {
    return drl.replaceAll("(?m)^\\s*(//|#).*$", "")
        .replaceAll("\"(@rule|[^\"]*\\.dslr:\\d+)\"", "@")
        .replaceAll("\\s+", "");
  }
}
