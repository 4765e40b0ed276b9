package heed.decision.cases;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.Bounds;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.Release;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.trial.TrialReport;
import heed.rulebook.trial.TrialReport.FailedCase;
import heed.rulebook.trial.TrialReport.FileCoverage;
import heed.rulebook.trial.TrialText;
import heed.shared.Json;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaseTrialTest {
  private static final String MOTHER =
      """
      - case: A mother pays school fees
        today: 2026-11-24
        client:
          client: {id: amina, gender: FEMALE, ageYears: 34, area: URBAN, officer: Grace}
          household: {schoolAgeChildren: 2, incomePerMonth: 900, otherDebtPerMonth: 0, assessedOn: 2026-10-01}
          lifeEvents: [{kind: SCHOOL_TERM_STARTS, on: 2027-01-11}]
        channel: CALL
      """;

  @Test
  void everyKindOfExpectationIsHeldAgainstTheDecision() throws BrokenRulebook {
    TrialReport report =
        trial(
            MOTHER
                + """
                  propensities: {EDUCATION_LOAN: 0.5}
                  expect:
                    first: NO_ACTION
                    firstChannel: SMS
                    ranks: {EDUCATION_LOAN: 2, TERM_DEPOSIT: 1}
                    inOrder: [NO_ACTION, EDUCATION_LOAN]
                    ranked: [TERM_DEPOSIT]
                    dropped: {TERM_DEPOSIT: HOLDS_ALREADY, EDUCATION_LOAN: NO_FIT}
                    segments: [IDLE_SAVER]
                    notSegments: [WOMAN_IN_TOWN]
                    needs: [SAVING]
                    script: [a word that nobody says]
                    notScript: [right to refuse]
                """);
    assertThat(report.passed()).isFalse();
    assertThat(report.failed()).hasSize(1);
    FailedCase failed = report.failed().get(0);
    assertThat(failed.file()).isEqualTo("cases/own.yml");
    assertThat(failed.line()).isEqualTo(1);
    assertThat(failed.name()).isEqualTo("A mother pays school fees");
    assertThat(failed.surprises())
        .hasSize(13)
        .contains(
            "expected the first action on SMS, but EDUCATION_LOAN is on CALL",
            "expected no words 'right to refuse', but they stand in the script of EDUCATION_LOAN"
                + " (EDUCATION_LOAN/CALL.en)")
        .anySatisfy(
            it -> assertThat(it).startsWith("expected NO_ACTION first, but EDUCATION_LOAN is"))
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith(
                        "expected EDUCATION_LOAN at rank 2, but EDUCATION_LOAN is ranked 1"))
        .anySatisfy(
            it -> assertThat(it).startsWith("expected NO_ACTION before EDUCATION_LOAN, but"))
        .anySatisfy(
            it ->
                assertThat(it)
                    .startsWith("expected no segment WOMAN_IN_TOWN, but it was concluded: ")
                    .contains("1-segmentation/"));
    assertThat(failed.trail().at("/propensities/EDUCATION_LOAN").asDouble()).isEqualTo(0.5);
    assertThat(failed.trail().at("/recommendations/0/reasons")).isNotEmpty();
  }

  @Test
  void whatIsExpectedRightlyIsNoSurprise() throws BrokenRulebook {
    TrialReport report =
        trial(
            MOTHER
                + """
                  expect:
                    ranks: {EDUCATION_LOAN: 1}
                    inOrder: [EDUCATION_LOAN, NO_ACTION]
                    notScript: [guaranteed]
                """);
    assertThat(report.passed()).as(new TrialText(report).whatFailed()).isTrue();
    assertThat(report.cases()).isEqualTo(1);
  }

  @Test
  void coverageNamesTheLinesOfWhatNoCaseFired() throws BrokenRulebook {
    TrialReport report = trial(MOTHER + "  expect: {first: EDUCATION_LOAN}\n");
    FileCoverage fits = coverage(report, "2-product-fit/fits.dslr");
    assertThat(fits.fired()).isBetween(1, fits.total() - 1);
    assertThat(fits.neverFired()).hasSize(fits.total() - fits.fired());
    String text = fitsText();
    assertThat(fits.neverFired())
        .allSatisfy(line -> assertThat(text.split("\n", -1)[line - 1]).startsWith("rule \""));
    FileCoverage value = coverage(report, "1-segmentation/value.csv");
    assertThat(value.total()).isEqualTo(8);
    assertThat(coverage(report, "2-product-fit/money-on-hand.csv").fired()).isZero();
    assertThat(coverage(report, "2-product-fit/money-on-hand.drl").fired()).isZero();
    assertThat(new TrialText(report).summary())
        .startsWith("Its one case comes out as expected. ")
        .contains("2-product-fit/money-on-hand.csv lines 3, 4");
  }

  @Test
  void aCaseWhoseRulesRunAwayIsAnErrorWithItsLine() throws BrokenRulebook {
    String contacts =
        IntStream.range(10, 99)
            .mapToObj("{at: \"2026-01-01T10:%1$s:00Z\", action: A%1$s}"::formatted)
            .map(contact -> contact.replaceAll("10:(\\d)\\d:", "10:0$1:"))
            .collect(Collectors.joining(", "));
    SortedMap<String, byte[]> files =
        withOnlyCase(
            MOTHER.replace("  channel:", "    contacts: [" + contacts + "]\n  channel:")
                + "  expect: {first: EDUCATION_LOAN}\n");
    put(
        files,
        "1-segmentation/many.drl",
        """
        rule "A segment for each contact"
        when
          Contact(action != null, $action : action)
        then
          insert(new Segment(Scheme.BEHAVIOUR, $action, "was contacted", "@rule"));
        end
        """);
    Bounds bounds = new Bounds(80, Duration.ofSeconds(5), Duration.ofMinutes(2));
    try (Release release = Release.compile(RulebookFiles.of(files), bounds)) {
      assertThat(new CaseTrial(Json.mapper()).of(release).problems())
          .extracting(RuleProblem::toString)
          .singleElement()
          .asString()
          .startsWith("cases/own.yml:1: the rules of one stage fired 80 times for one client")
          .contains("A segment for each contact", "1-segmentation/many.drl:1");
    }
  }

  @Test
  void whatFailsForSomeMadeUpClientKeepsTheReleaseFromGoingLive() throws BrokenRulebook {
    SortedMap<String, byte[]> files = withOnlyCase(MOTHER + "  expect: {first: EDUCATION_LOAN}\n");
    String withoutAdults =
        new String(files.get("parameters.csv"), StandardCharsets.UTF_8)
            .replaceAll("adultAgeFrom,.*\n", "");
    put(files, "parameters.csv", withoutAdults);
    String withoutMinors =
        new String(files.get("remedies.csv"), StandardCharsets.UTF_8).replaceAll("MINOR,.*\n", "");
    put(files, "remedies.csv", withoutMinors);
    try (Release release = Release.compile(RulebookFiles.of(files))) {
      TrialReport report = new CaseTrial(Json.mapper()).of(release);
      assertThat(report.passed()).isFalse();
      assertThat(report.problems())
          .extracting(RuleProblem::message)
          .anyMatch(
              it -> it.startsWith("for a made-up client (number ") && it.contains("adultAgeFrom"));
    }
  }

  private static FileCoverage coverage(TrialReport report, String file) {
    return report.coverage().stream()
        .filter(it -> it.file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private static String fitsText() {
    return new String(
        ShippedRulebook.release().files().byPath().get("2-product-fit/fits.dslr"),
        StandardCharsets.UTF_8);
  }

  private static TrialReport trial(String cases) throws BrokenRulebook {
    try (Release release = Release.compile(RulebookFiles.of(withOnlyCase(cases)))) {
      return new CaseTrial(Json.mapper()).of(release);
    }
  }

  private static SortedMap<String, byte[]> withOnlyCase(String cases) {
    SortedMap<String, byte[]> files = new TreeMap<>(ShippedRulebook.release().files().byPath());
    files.keySet().removeIf(CaseReader::isCaseFile);
    put(files, "cases/own.yml", cases);
    return files;
  }

  private static void put(SortedMap<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
