package heed.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RuleProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemediesTest {
  private static final Set<String> ACTIONS = Set.of("TERM_DEPOSIT", "SURVEY");

  private final List<RuleProblem> problems = new ArrayList<>();

  private final ParameterBook book =
      ParameterBook.read(
          sheet(
              "parameters.csv",
              """
              name,value,unit,since,owner,why
              restDays,180,days,2026-01-01,Marketing,rest
              restDays,90,days,2027-01-01,Marketing,rest
              half,0.5,share,2026-01-01,Marketing,half
              """));

  @Test
  void aTextIsFilledWithTheParametersOfTheDay() {
    Remedies remedies =
        read(
            """
            code,action,remedy
            SURVEYED,,{restDays} days pass and {half %} is paid
            """);
    assertThat(problems).isEmpty();
    assertThat(remedies.of("SURVEYED", "SURVEY", "en", on("2026-06-01")))
        .contains("180 days pass and 50 % is paid");
    assertThat(remedies.of("SURVEYED", "SURVEY", "en", on("2027-06-01")))
        .contains("90 days pass and 50 % is paid");
    assertThat(remedies.of("OTHER", "SURVEY", "en", on("2026-06-01"))).isEmpty();
    assertThat(remedies.parameters()).containsExactly("half", "restDays");
  }

  @Test
  void aLineOfAnActionSpeaksForThatActionAndALanguageBeforeEnglish() {
    Remedies remedies =
        read(
            """
            code,action,remedy,remedy.es
            HOLDS,,what she has has ended,que termine lo que tiene
            HOLDS,TERM_DEPOSIT,the term has ended,
            """);
    assertThat(remedies.of("HOLDS", "SURVEY", "es", on("2026-06-01")))
        .contains("que termine lo que tiene");
    assertThat(remedies.of("HOLDS", "TERM_DEPOSIT", "es", on("2026-06-01")))
        .contains("the term has ended");
  }

  @Test
  void slipsAreReportedWithTheirLine() {
    read(
        """
        code,action,remedy
        HOLDS,,{restDay} days pass
        HOLDS,,again
        PAST,CAR_LOAN,never
        """);
    assertThat(problems)
        .extracting(RuleProblem::toString)
        .containsExactly(
            "remedies.csv:2:3: there is no parameter 'restDay'",
            "remedies.csv:3:1: HOLDS already stands in line 2",
            "remedies.csv:4:2: there is no action 'CAR_LOAN'");
  }

  private Parameters on(String day) {
    return book.asOf(LocalDate.parse(day));
  }

  private Remedies read(String text) {
    return Remedies.read(sheet("remedies.csv", text), ACTIONS, book.names());
  }

  private CsvSheet sheet(String file, String text) {
    return CsvSheet.read(file, text.getBytes(StandardCharsets.UTF_8), problems).orElseThrow();
  }
}
