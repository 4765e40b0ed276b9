package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import heed.decision.cases.CaseBook.Run;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CaseBookTest {
  private static final String TWO =
      """
      # Two clients
      - case: A student is offered the wallet
        today: 2026-11-24
        client:
          client: {id: a, ageYears: 20, occupation: STUDENT}
        expect:
          ranked: [WALLET_ACTIVATION]

      - case: A student is offered a loan
        today: 2026-11-24
        client:
          client: {id: b, ageYears: 20, occupation: STUDENT}
        expect:
          first: BUSINESS_TOPUP
      """;

  private final CaseBook book = new CaseBook(Json.mapper());
  private final Release release = ShippedRulebook.release();

  @Test
  void everyCaseRunsAndSaysWhatCameInsteadOfWhatWasExpected() {
    List<Run> runs = book.run(files(TWO), release, List.of(), new ArrayList<>());
    assertThat(runs).extracting(Run::passed).containsExactly(true, false);
    assertThat(runs.get(1).surprises())
        .singleElement()
        .asString()
        .startsWith("expected BUSINESS_TOPUP first, but ");
    assertThat(runs).allSatisfy(run -> assertThat(run.decision()).isPresent());
  }

  @Test
  void onlyTheCaseThatBeginsInTheLineRuns() {
    assertThat(book.run(files(TWO), release, List.of(9), new ArrayList<>()))
        .extracting(run -> run.told().name())
        .containsExactly("A student is offered a loan");
  }

  @Test
  void aCaseTellsWhatItsAuthorWroteAndNothingElse() {
    assertThat(book.read(files(TWO), release.catalogue(), new ArrayList<>()).get(0).facts())
        .hasToString(
            "{\"case\":\"A student is offered the wallet\",\"today\":\"2026-11-24\","
                + "\"client\":{\"client\":{\"id\":\"a\",\"ageYears\":20,\"occupation\":\"STUDENT\"}},"
                + "\"expect\":{\"ranked\":[\"WALLET_ACTIVATION\"]}}");
  }

  @Test
  void aCaseThatCannotBeReadIsAProblemAndTheOthersRun() {
    List<RuleProblem> problems = new ArrayList<>();
    String text = TWO.replace("first: BUSINESS_TOPUP", "frist: BUSINESS_TOPUP");
    assertThat(book.run(files(text), release, List.of(), problems)).hasSize(1);
    assertThat(problems).singleElement().asString().contains("cases/some.yml:14");
  }

  @Test
  void whatWasDecidedBecomesACaseThatPasses() {
    Run red = book.run(files(TWO), release, List.of(9), new ArrayList<>()).get(0);
    String yaml =
        new CaseWriter(null, Json.mapper())
            .tell(release.catalogue(), red.told().input(), red.decision().orElseThrow());
    assertThat(book.run(files(TWO + "\n" + yaml), release, List.of(16), new ArrayList<>()))
        .singleElement()
        .matches(Run::passed);
  }

  private static RulebookFiles files(String text) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("cases/some.yml", text.getBytes(StandardCharsets.UTF_8));
    return RulebookFiles.of(files);
  }
}
