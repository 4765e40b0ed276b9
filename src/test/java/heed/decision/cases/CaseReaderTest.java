package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

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

class CaseReaderTest {
  private static final String START =
      """
      - case: A sound case
        today: 2026-11-24
        client:
          client: {id: c}
      """;

  private final List<RuleProblem> problems = new ArrayList<>();

  @Test
  void everyCaseKnowsTheLineThatItBeginsOn() {
    List<PlacedCase> cases =
        read(
            "# first\n\n"
                + START
                + "  expect: {first: NO_ACTION}\n\n"
                + START.replace("sound", "second")
                + "  expect: {dropped: {TERM_DEPOSIT: NO_FIT}}\n");
    assertThat(problems).isEmpty();
    assertThat(cases).extracting(PlacedCase::line).containsExactly(3, 9);
  }

  @Test
  void whatACaseDoesNotKnowIsNamedWithItsLine() {
    assertProblem(
        START + "  expcet: {first: NO_ACTION}\n",
        "cases/a.yml:5: ",
        "it has no expcet; did you mean expect?");
    assertProblem(
        START + "  expect:\n    first: NO_ACTION\n    frist: NO_ACTION\n",
        "cases/a.yml:7: ",
        "no field frist");
    assertProblem(
        START.replace("{id: c}", "{id: c, age: 30}") + "  expect: {first: NO_ACTION}\n",
        "cases/a.yml:4: ",
        "no field age",
        "ageYears");
    assertProblem(START + "  expect: {firstChannel: PHONE}\n", "cases/a.yml:5: ", "one of BRANCH");
  }

  @Test
  void anUnknownKeyIsNamedWhateverElseIsMissingBesideIt() {
    assertProblem(
        START + "  expect:\n    frist: NO_ACTION\n",
        "cases/a.yml:6: ",
        "there is no field frist in expect; did you mean first?");
    assertProblem(
        START + "  expect:\n    colour: RED\n",
        "cases/a.yml:6: ",
        "there is no field colour in expect; there are: first, firstChannel, ranks,");
    assertProblem(
        START.replace("{id: c}", "{idd: c}") + "  expect: {first: NO_ACTION}\n",
        "cases/a.yml:4: ",
        "there is no field idd in client; did you mean id?");
    assertProblem(
        START
            + "    holdings:\n    - acount: h\n      family: SAVINGS\n"
            + "  expect: {first: NO_ACTION}\n",
        "cases/a.yml:6: ",
        "there is no field acount in holdings; did you mean account?");
    assertProblem(
        START + "  colour: RED\n  expect: {first: NO_ACTION}\n",
        "cases/a.yml:5: ",
        "it has no colour; there are: case, today, client,");
  }

  @Test
  void everyUnknownKeyOfACaseIsNamed() {
    read(
        START.replace("today", "todays")
            + "  expect:\n    frist: NO_ACTION\n    segment: [RETIRED]\n");
    assertThat(problems)
        .extracting(RuleProblem::message)
        .satisfiesExactly(
            it -> assertThat(it).contains("no todays; did you mean today?"),
            it -> assertThat(it).contains("no field frist"),
            it -> assertThat(it).contains("did you mean segments?"));
  }

  @Test
  void anActionThatDoesNotExistIsNamedWithTheNearest() {
    assertProblem(
        START + "  expect:\n    ranked:\n    - NO_ACTION\n    - TERM_DEPOSITS\n",
        "cases/a.yml:8: ",
        "no action TERM_DEPOSITS; did you mean TERM_DEPOSIT?");
    assertProblem(
        START + "  expect: {ranks: {SAVINGS: 1}}\n", "cases/a.yml:5: ", "no action SAVINGS");
    assertProblem(
        START + "  propensities: {X: 0.5}\n  expect: {first: NO_ACTION}\n",
        "cases/a.yml:5: ",
        "no action X");
  }

  @Test
  void whatStandsTwiceIsAnError() {
    assertProblem(
        START + "  expect: {first: NO_ACTION}\n  today: 2026-11-25\n",
        "cases/a.yml:6:",
        "today stands here twice");
    assertProblem(
        START + "  expect: {first: NO_ACTION}\n" + START + "  expect: {first: NO_ACTION}\n",
        "cases/a.yml:6: ",
        "another case of this name at cases/a.yml:1");
  }

  @Test
  void numbersAndDatesOutOfTheirRangeAreNamed() {
    assertProblem(START + "  expect: {ranks: {NO_ACTION: 0}}\n", "cases/a.yml:5: ", "between 1");
    assertProblem(
        START + "  propensities: {NO_ACTION: 1.5}\n  expect: {first: NO_ACTION}\n",
        "cases/a.yml:5: ",
        "between 0 and 1");
    assertProblem(
        START.replace("2026-11-24", "24.11.2026") + "  expect: {first: NO_ACTION}\n",
        "cases/a.yml:2: ",
        "a date such as 2026-11-24");
  }

  @Test
  void aCaseThatCouldNeverFailIsAnError() {
    assertProblem(START + "  expect: {}\n", "cases/a.yml:5: ", "expect says nothing");
  }

  @Test
  void whatIsNoListOfCasesIsAnError() {
    assertProblem("", "cases/a.yml", "a file of cases is a list");
    assertProblem("case: A", "cases/a.yml:1: ", "a file of cases is a list");
    assertProblem("-", "cases/a.yml:1: ", "begins with case:");
    assertProblem("- case: nothing else", "cases/a.yml:1: ", "today");
    assertProblem(
        "- {case: a, today: 2026-11-24, client: null, expect: {first: NO_ACTION}}",
        "",
        "client is required");
    assertProblem("- case: [", "cases/a.yml:", "this is no YAML");
    assertProblem(START + "  expect: {first: NO_ACTION}\n---\n- case: b", "", "one list of cases");
  }

  @Test
  void nothingIsRepeatedByReference() {
    assertProblem("- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n", "cases/a.yml:1:", "write it out");
  }

  @Test
  void deepNestingIsAnErrorAndNoStackOverflow() {
    assertProblem("[".repeat(500) + "]".repeat(500), "cases/a.yml:1", "nested too deeply");
  }

  private void assertProblem(String yaml, String place, String... words) {
    problems.clear();
    read(yaml);
    assertThat(problems)
        .extracting(RuleProblem::toString)
        .anySatisfy(problem -> assertThat(problem).startsWith(place).contains(words));
  }

  private List<PlacedCase> read(String yaml) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("cases/a.yml", yaml.getBytes(StandardCharsets.UTF_8));
    return new CaseReader(Json.mapper())
        .read(RulebookFiles.of(files), ShippedRulebook.release().catalogue(), problems);
  }
}
