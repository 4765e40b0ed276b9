package heed;

import static org.assertj.core.api.Assertions.assertThat;

import heed.decision.cases.CaseTrial;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RulebookFiles;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialReport.FileCoverage;
import heed.rulebook.trial.TrialText;
import heed.shared.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/rulebook.md} tells its reader to do is done here, to the letter. A comment
 * before a block of the page says what the block is: an excerpt of a file, lines to add to it, a
 * new file, a change of one line, or what Heed answers.
 */
class RulebookPageTest {
  private static final Pattern STEP =
      Pattern.compile(
          "<!-- ([a-z ]+?)(?: (\\S+\\.\\w+))? -->\n```\\w*\n(.*?\n)```\n", Pattern.DOTALL);

  private record Step(String kind, String path, String block) {}

  private final SortedMap<String, byte[]> files =
      new TreeMap<>(RulebookFiles.readFolder(Path.of("rules")).byPath());

  @Test
  void theExcerptsStandInTheFiles() throws IOException {
    assertThat(steps("excerpt of"))
        .isNotEmpty()
        .allSatisfy(step -> assertThat(text(step.path()).lines()).containsAll(lines(step)));
  }

  @Test
  void whoeverFollowsThePageEndsWithARulebookThatPassesAndIsCovered() throws Exception {
    assertThat(steps("add to")).hasSizeGreaterThanOrEqualTo(4);
    applyAll(List.of("add to", "change", "new"));
    TrialReport report = trial();
    assertThat(report.passed()).as(new TrialText(report).whatFailed()).isTrue();
    assertThat(report.coverage())
        .extracting(FileCoverage::neverFired)
        .as(new TrialText(report).summary())
        .allSatisfy(lines -> assertThat(lines).isEmpty());
  }

  @Test
  void theCasesFailBeforeTheRuleIsChangedInTheWordsOfThePage() throws Exception {
    applyAll(List.of("new"));
    TrialReport report = trial();
    assertThat(report.failed()).hasSize(3);
    for (String line : lines(steps("failing case").get(0))) {
      assertThat(new TrialText(report).whatFailed()).contains(line.stripTrailing());
    }
  }

  @Test
  void withoutTheCasesTheNewRuleIsNamedAsNeverFired() throws Exception {
    applyAll(List.of("add to"));
    assertThat(new TrialText(trial()).summary())
        .contains(steps("coverage").get(0).block().strip())
        .contains("2-product-fit/life-stage.csv line ");
  }

  @Test
  void everyKeyOfACaseIsOnThePage() throws IOException {
    assertThat(page())
        .contains("`first`", "`firstChannel`", "`ranks: ", "`inOrder: ", "`ranked: ", "`dropped: ")
        .contains("`segments`", "`notSegments`", "`needs`", "`script`", "`notScript`");
  }

  private void applyAll(List<String> kinds) throws IOException {
    for (String kind : kinds) {
      for (Step step : steps(kind)) {
        switch (kind) {
          case "add to" -> put(step.path(), text(step.path()) + step.block());
          case "new" -> put(step.path(), step.block());
          default -> change(step);
        }
      }
    }
  }

  private void change(Step step) {
    List<String> lines = lines(step);
    String from = lines.get(0).substring(1) + "\n";
    String to = lines.get(1).substring(1) + "\n";
    assertThat(lines.get(0)).startsWith("-");
    assertThat(lines.get(1)).startsWith("+");
    assertThat(text(step.path())).containsOnlyOnce(from);
    put(step.path(), text(step.path()).replace(from, to));
  }

  private TrialReport trial() throws BrokenRulebook {
    try (Release release = Release.compile(RulebookFiles.of(files))) {
      return new CaseTrial(Json.mapper()).of(release);
    }
  }

  private String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> lines(Step step) {
    return step.block().lines().toList();
  }

  private static List<Step> steps(String kind) throws IOException {
    List<Step> steps = new ArrayList<>();
    Matcher found = STEP.matcher(page());
    while (found.find()) {
      if (found.group(1).equals(kind)) {
        steps.add(new Step(kind, found.group(2), found.group(3)));
      }
    }
    return steps;
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs/rulebook.md"));
  }
}
