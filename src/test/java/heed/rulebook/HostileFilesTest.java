package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.conclusion.Conclusion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of every kind that try to do more than they may: each is refused where it tries, in words
 * that a marketer understands, and nothing of it happens.
 */
class HostileFilesTest {
  private Alarms alarms;

  static List<HostileFile> files() {
    return HostileFile.all();
  }

  static List<String> paths() {
    return HostileFile.paths();
  }

  @BeforeEach
  void setAlarms() throws IOException {
    alarms = new Alarms();
  }

  @AfterEach
  void nothingHappened() throws IOException {
    alarms.assertSilent();
    alarms.close();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWhereItTries(HostileFile file) {
    assertThat(file.in(SmallRulebook.unchanged(), alarms).problems())
        .anySatisfy(problem -> assertThat(problem).startsWith(file.place()))
        .allSatisfy(problem -> PlainWords.assertPlain(problem, file.filled(alarms)));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void hasNoPlaceInARulebook(String path) {
    assertThat(SmallRulebook.with(path, "heed.rulebook.Tripwire.trip()").problems())
        .singleElement()
        .asString()
        .startsWith(path + ": a rulebook has no place for this file.");
  }

  @Test
  void namesThatDifferInCapitalsOnlyAreRefused() {
    assertThat(
            SmallRulebook.with("1-segmentation/a.drl", "")
                .and("1-segmentation/A.drl", "")
                .problems())
        .anySatisfy(problem -> assertThat(problem).contains("differ only in capitals"));
  }

  @Test
  void theCorpusSpansEveryKindOfFile() {
    Map<FileKind, Integer> kinds = new TreeMap<>();
    files().forEach(f -> kinds.merge(FileKind.of(f.path()).orElseThrow(), 1, Integer::sum));
    assertThat(kinds).containsOnlyKeys(FileKind.values());
    assertThat(files().size() + paths().size()).isGreaterThanOrEqualTo(150);
  }

  /** Not refused: these are words, and come out as the words that they are. */
  @Test
  void whatIsOnlyTextStaysText() throws BrokenRulebook {
    List<String> texts =
        List.of(
            "drools.halt(); update($c); modify($c) { x }",
            "${heed} #{heed} @{heed} {{clientName}} <% x %>",
            "%s %d %n %1$s",
            "/* a */ // b -- c",
            "end then when rule \"\"quoted\"\"",
            "'; DROP TABLE client; select",
            "<script>alert(1)</script>",
            "C:\\temp\\new \\u0041",
            "heed.rulebook.Tripwire.trip()",
            "¡50 % más! – «sí» 多",
            "(((((((((((((((((((((((((((((((((((((");
    StringBuilder table = new StringBuilder("age,holds,action,fit,because\n");
    for (int i = 0; i < texts.size(); i++) {
      table.append(",,SAVINGS_GOAL,0.%d,\"%s\"%n".formatted(10 + i, texts.get(i)));
    }
    String text = table.toString().replace("\r\n", "\n");
    try (Release release = SmallRulebook.with("2-product-fit/life-stage.csv", text).compile()) {
      assertThat(SmallRulebook.conclusions(release, SmallRulebook.client(30, 0)))
          .extracting(Conclusion::reason)
          .containsAll(texts.stream().map(t -> t.replace("\"\"", "\"")).toList());
    }
  }
}
