package heed.rulebook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.rulebook.conclusion.Basis;
import heed.rulebook.conclusion.NeedSource;
import heed.rulebook.conclusion.Scheme;
import heed.rulebook.conclusion.Verdict;
import heed.rulebook.conclusion.WeightKind;
import heed.shared.Channel;
import org.junit.jupiter.api.Test;

class TableReaderTest {
  @Test
  void aRowHandsItsOutputsToTheRuleByHeading() {
    TableRow row =
        Tables.sound(
                "age,action,segment name,scheme,need theme,strength,source,fit,verdict,code,to channel,score,basis,kind,factor,because",
                "18-25,TERM_DEPOSIT,YOUNG,demographic,STUDY,0.5,SURVEY,1,REFER,TOO_YOUNG,SMS,0.25,OBSERVED,LEVER,1.5,\"Young, and learning\"")
            .rows()
            .get(0);
    assertThat(row.getTable()).isEqualTo("3-eligibility/t");
    assertThat(row.getRule()).isEqualTo("3-eligibility/t.csv:2");
    assertThat(row.getReason()).isEqualTo("Young, and learning");
    assertThat(row.text("action")).isEqualTo("TERM_DEPOSIT");
    assertThat(row.text("verdict")).isEqualTo("REFER");
    assertThat(row.scheme("scheme")).isEqualTo(Scheme.DEMOGRAPHIC);
    assertThat(row.number("strength")).isEqualTo(0.5);
    assertThat(row.source("source")).isEqualTo(NeedSource.SURVEY);
    assertThat(row.verdict("verdict")).isEqualTo(Verdict.REFER);
    assertThat(row.channel("to channel")).isEqualTo(Channel.SMS);
    assertThat(row.basis("basis")).isEqualTo(Basis.OBSERVED);
    assertThat(row.kind("kind")).isEqualTo(WeightKind.LEVER);
    assertThatThrownBy(() -> row.text("weather"))
        .hasMessage("the table 3-eligibility/t has no output heading 'weather'");
  }

  @Test
  void aHeadingThatNoTableCanHaveIsNamedWithTheNearest() {
    assertThat(Tables.problems("agee,wether,code,because", "1,2,C,why"))
        .containsExactly(
            "3-eligibility/t.csv:1:1: no table can have the heading 'agee'; did you mean age?",
            "3-eligibility/t.csv:1:2: no table can have the heading 'wether'");
  }

  @Test
  void aTableSaysWhyAndConcludesSomething() {
    assertThat(Tables.problems("age,code", "1,C"))
        .containsExactly(
            "3-eligibility/t.csv:1: the heading 'because' is missing; every row must say why in plain words");
    assertThat(Tables.problems("age,because", "1,why"))
        .containsExactly(
            "3-eligibility/t.csv:1: the table concludes nothing; add an output heading such as action and fit");
    assertThat(Tables.problems("age,code,because"))
        .containsExactly("3-eligibility/t.csv: the table has no row");
  }

  @Test
  void wordsMustBeKnownWhereTheListIsClosed() {
    assertThat(
            Tables.problems(
                "area,language,occupation,code,because",
                "RURALL,es,FARMER,C,why",
                "rural | | URBAN,english,far mer,C,why",
                "not unknown,ES,unknown,C,why"))
        .containsExactly(
            "3-eligibility/t.csv:2:1: the value under area must be one of URBAN, PERI_URBAN, RURAL or unknown, but is 'RURALL'; did you mean RURAL?",
            "3-eligibility/t.csv:3:1: there is a | too many in 'rural | | URBAN'",
            "3-eligibility/t.csv:3:2: the value under language must be a two-letter language code, such as es, but is 'english'",
            "3-eligibility/t.csv:3:3: the value under occupation must be a code of capital letters, digits and underscores, such as SELF_EMPLOYED, but is 'FAR MER'");
  }

  @Test
  void answersNameAnActionAndAnOutcome() {
    assertThat(
            Tables.problems(
                "answered,code,because",
                "TERM_DEPOSIT:CONVERTED,A,why",
                "TERM_DEPOSITS:CONVERTED,B,why",
                "TERM_DEPOSIT:CONVERT,C,why",
                "CONVERTED,D,why"))
        .containsExactly(
            "3-eligibility/t.csv:3:1: there is no action 'TERM_DEPOSITS'; did you mean TERM_DEPOSIT?",
            "3-eligibility/t.csv:4:1: the outcome after the : must be one of SHOWN, INTERESTED, ACCEPTED, CONVERTED, DECLINED, CALL_BACK, NOT_REACHED, COMPLAINED, OPTED_OUT, but is 'CONVERT'; did you mean CONVERTED?",
            "3-eligibility/t.csv:5:1: the value under answered must be an action and an outcome, such as TERM_DEPOSIT:CONVERTED, but is 'CONVERTED'");
  }

  @Test
  void rangesMustBeWholeAndRunForwards() {
    assertThat(Tables.problems("age,code,because", "18-,A,why", "25-18,B,why", "young,C,why"))
        .containsExactly(
            "3-eligibility/t.csv:2:1: the value under age must be a number or a range such as 18-25, >= 60, < 30 or unknown, but is '18-'",
            "3-eligibility/t.csv:3:1: the range '25-18' runs backwards; write the smaller number first",
            "3-eligibility/t.csv:4:1: the value under age must be a number or a range such as 18-25, >= 60, < 30 or unknown, but is 'young'");
  }

  @Test
  void outputsAreCheckedByTheirType() {
    assertThat(
            Tables.problems(
                "action,fit,verdict,code,because", "SAVING_GOAL,2,ELIGIBEL,,", ",ten,,ok,why"))
        .containsExactly(
            "3-eligibility/t.csv:2:1: there is no action 'SAVING_GOAL'; did you mean SAVINGS_GOAL?",
            "3-eligibility/t.csv:2:2: the value under fit must be a number between 0 and 1, but is '2'",
            "3-eligibility/t.csv:2:3: the value under verdict must be one of ELIGIBLE, NOT_YET, REFER, INELIGIBLE, but is 'ELIGIBEL'; did you mean ELIGIBLE?",
            "3-eligibility/t.csv:2:4: the cell under code must not be empty",
            "3-eligibility/t.csv:2:5: the cell under because must not be empty",
            "3-eligibility/t.csv:3:1: the cell under action must not be empty",
            "3-eligibility/t.csv:3:2: the value under fit must be a number, but is 'ten'",
            "3-eligibility/t.csv:3:3: the cell under verdict must not be empty; it is one of ELIGIBLE, NOT_YET, REFER, INELIGIBLE",
            "3-eligibility/t.csv:3:4: the value under code must be a code of capital letters, digits and underscores, such as SAVINGS_GOAL, but is 'ok'");
  }

  @Test
  void aRowThatRepeatsAnotherIsReportedHoweverItIsWritten() {
    assertThat(
            Tables.problems(
                "age,area,code,because",
                "18-25,rural,C,why",
                "18 - 25,RURAL,C,why",
                "18-25,RURAL,D,why"))
        .containsExactly(
            "3-eligibility/t.csv:3: this row says the same as line 2; delete one of them");
  }
}
