package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.table.RuleTable;
import heed.shared.Channel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulebookContentTest {
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void aSmallSoundRulebook() {
    file(
        "actions.csv",
        """
        action,name,issue,group,purpose,credit,sells,product,margin,social benefit,prior,lever,instalment,channels,suppresses
        GOAL,Savings goal,GROW,SALES,MARKETING,no,SAVINGS,,12,4,0.1,1,,CALL|SMS,
        NO_ACTION,Nothing,SERVE,LOYALTY,SERVICE,no,,,0,0,1,1,,,
        """);
    file(
        "parameters.csv",
        """
        name,value,unit,since,owner,why
        socialRate,6,money,2026-01-01,Board,start
        """);
    file(
        "contact-policy.csv",
        """
        name,counts,group,action,channel,window days,at most,rest days,because
        Sales,OUTBOUND,SALES,,,30,3,0,Nobody is chased
        """);
    file(
        "2-product-fit/fit.csv",
        """
        age,action,fit,because
        < 30,GOAL,0.5,Young
        """);
    file(
        "2-product-fit/fit.drl",
        """
        rule "Fit"
        when
          $row : TableRow(table == "2-product-fit/fit")
        then
          insert(new ProductFit($row.text("action"), $row.number("fit"), $row.getReason(), $row.getRule()));
        end
        """);
    file("scripts/GOAL/CALL.en.md", "Hello {{clientName}}.\n");
  }

  @Test
  void aSoundRulebookIsReadWhole() {
    RulebookContent content = RulebookContent.read(RulebookFiles.of(files));
    assertThat(content.problems()).isEmpty();
    assertThat(content.actions().catalogue().actions()).hasSize(2);
    assertThat(content.parameters().asOf(LocalDate.of(2026, 11, 24)).number("socialRate"))
        .isEqualTo(6);
    assertThat(content.contactPolicy()).hasSize(1);
    assertThat(content.tables().get(Stage.PRODUCT_FIT))
        .extracting(RuleTable::name)
        .containsExactly("2-product-fit/fit");
    assertThat(content.tables()).containsOnlyKeys(Stage.values());
    assertThat(content.scripts().find("GOAL", Channel.CALL, "es")).isPresent();
  }

  @Test
  void whatIsWrongInSeveralFilesIsReportedTogether() {
    files.remove("parameters.csv");
    file("2-product-fit/fit.csv", "age,action,fit,because\nold,GOALS,0.5,Young\n");
    file("scripts/GOAL/CALL.en.md", "Hello {{client}}.\n");
    assertThat(problems())
        .containsExactly(
            "2-product-fit/fit.csv:2:1: the value under age must be a number or a range such as 18-25, >= 60, < 30 or unknown, but is 'old'",
            "2-product-fit/fit.csv:2:2: there is no action 'GOALS'; did you mean GOAL?",
            "parameters.csv: this file is missing",
            "scripts/GOAL/CALL.en.md:1:7: no script can name 'client'");
  }

  @Test
  void aSlipInAnActionsLineIsNotReportedAgainWhereTheActionIsNamed() {
    file("actions.csv", text("actions.csv").replace(",12,", ",twelve,"));
    assertThat(problems())
        .containsExactly(
            "actions.csv:2:9: the value under margin must be a number, but is 'twelve'");
  }

  @Test
  void aTableNeedsItsRuleAndARuleItsTable() {
    file("2-product-fit/fits.drl", text("2-product-fit/fit.drl"));
    files.remove("2-product-fit/fit.drl");
    assertThat(problems())
        .containsExactly(
            "2-product-fit/fit.csv: the rule that turns these rows into conclusions is missing; it belongs in the file 2-product-fit/fit.drl");
    file("2-product-fit/fit.drl", text("2-product-fit/fits.drl").replace("/fit\"", "/fitt\""));
    assertThat(problems())
        .containsExactly(
            "2-product-fit/fit.drl:3: there is no table '2-product-fit/fitt'; did you mean 2-product-fit/fit?");
  }

  @Test
  void aRuleAsksItsRowsForWhatTheyHave() {
    file(
        "2-product-fit/fit.drl",
        text("2-product-fit/fit.drl")
            .replace("text(\"action\")", "text(\"acton\")")
            .replace("number(\"fit\")", "scheme(\"fit\")"));
    assertThat(problems())
        .containsExactly(
            "2-product-fit/fit.drl:5: 'fit' is read with number(\"fit\"), not with scheme",
            "2-product-fit/fit.drl:5: the table 2-product-fit/fit has no output heading 'acton'; did you mean action?");
  }

  @Test
  void aTableCannotAskForWhatItsOwnStageConcludes() {
    file("2-product-fit/fit.csv", "need,action,fit,because\nSAFETY,GOAL,0.5,Why\n");
    assertThat(problems())
        .containsExactly(
            "2-product-fit/fit.csv:1:1: 'need' is concluded in stage 2-product-fit, so a table of stage 2-product-fit cannot ask for it; move the table to a later stage");
  }

  @Test
  void scriptsStandUnderTheirActionChannelAndLanguage() {
    file("scripts/GOALS/CALL.en.md", "Hello.");
    file("scripts/GOAL/CAL.en.md", "Hello.");
    file("scripts/GOAL/SMS.english.md", "Hello.");
    file("scripts/GOAL/SMS.txt", "Hello.");
    assertThat(problems())
        .containsExactly(
            "scripts/GOAL/CAL.en.md: the file's name must begin with one of BRANCH, OFFICER_VISIT, GROUP_MEETING, CALL, SMS, WHATSAPP, APP, USSD, EMAIL, LETTER, POSTER, but begins with 'CAL'; did you mean CALL?",
            "scripts/GOAL/SMS.english.md: 'english' is not a language; use a two-letter code in small letters, such as en or es",
            "scripts/GOAL/SMS.txt: a script's path is scripts/ACTION/CHANNEL.language.md, such as scripts/SAVINGS_GOAL/CALL.en.md",
            "scripts/GOALS/CALL.en.md: there is no action 'GOALS' in actions.csv; did you mean GOAL?");
  }

  @Test
  void aReadmeMayStandAmongTheScripts() {
    file("scripts/README.md", "{{anything}}");
    assertThat(problems()).isEmpty();
  }

  @Test
  void staffNeverHaveToImprovise() {
    files.remove("scripts/GOAL/CALL.en.md");
    assertThat(problems())
        .containsExactly(
            "scripts/GOAL: GOAL has no script for any of its channels (CALL, SMS); write at least one");
    file("scripts/GOAL/SMS.en.md", "Hello.");
    file("scripts/GOAL/CALL.es.md", "Hola.");
    assertThat(problems())
        .containsExactly(
            "scripts/GOAL/CALL.en.md: this script is missing, and GOAL may be proposed on CALL; write it, or take CALL out of its channels in actions.csv");
  }

  private void file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private List<String> problems() {
    return RulebookContent.read(RulebookFiles.of(files)).problems().stream()
        .sorted()
        .map(RuleProblem::toString)
        .toList();
  }
}
