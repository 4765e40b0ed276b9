package heed.rulebook.diff;

import static heed.rulebook.diff.Rulebooks.words;
import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.diff.Change.CellChange;
import heed.rulebook.diff.Change.Part;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetDiffTest {
  private static final String TABLE = "2-product-fit/segments.csv";
  private static final String FITS =
      """
      # What a segment speaks for.
      segment,balance,action,fit,because
      IDLE_SAVER,,TERM_DEPOSIT,0.6,Money lies idle
      IDLE_SAVER,< 500,SAVINGS_GOAL,0.5,A cushion first
      STUDENT,,WALLET_ACTIVATION,0.9,Students pay by phone
      FARMER,,MICRO_INSURANCE,0.7,Harvests fail
      """;
  private static final String PARAMETERS =
      """
      name,value,unit,since,owner,why
      idleBalanceFrom,1500,money,2026-01-01,Marketing,More than a household needs
      currency,EUR,text,2026-01-01,Finance,The one currency
      """;

  @Test
  void aCellThatChangedIsToldByKeyAndColumn() {
    assertThat(words(TABLE, FITS, FITS.replace("0.6,Money lies", "0.7,Money lies")))
        .containsExactly("row IDLE_SAVER, TERM_DEPOSIT (line 3): fit 0.6 → 0.7");
    assertThat(words(TABLE, FITS, FITS.replace("0.5,A", "0.4,A")))
        .containsExactly("row IDLE_SAVER, balance < 500, SAVINGS_GOAL (line 4): fit 0.5 → 0.4");
  }

  @Test
  void theChangeCarriesLinesAndCells() {
    Change change =
        RulebookDiff.between(
                Rulebooks.of(TABLE, FITS),
                Rulebooks.of(
                    TABLE, FITS.replace("0.9,", "0.8,").replace("# What", "# One\n# What")))
            .get(0)
            .changes()
            .stream()
            .filter(it -> it.part() == Part.ROW)
            .findFirst()
            .orElseThrow();
    assertThat(change.kind()).isEqualTo(ChangeKind.CHANGED);
    assertThat(change.name()).isEqualTo("STUDENT, WALLET_ACTIVATION");
    assertThat(change.fromLine()).isEqualTo(5);
    assertThat(change.toLine()).isEqualTo(6);
    assertThat(change.cells()).containsExactly(new CellChange("fit", "0.9", "0.8"));
  }

  @Test
  void aRowThatCameOrWentIsToldWithAllItSays() {
    String more = FITS + "RETIRED,,LITERACY_COURSE,0.3,Time to learn\n";
    assertThat(words(TABLE, FITS, more))
        .containsExactly(
            "row added in line 7: segment RETIRED, action LITERACY_COURSE, fit 0.3, because Time to learn");
    assertThat(words(TABLE, more, FITS))
        .containsExactly(
            "row removed, which stood in line 7: segment RETIRED, action LITERACY_COURSE, fit 0.3,"
                + " because Time to learn");
  }

  @Test
  void aKeyThatWasEditedIsAChangedRowAndNotAnotherOne() {
    assertThat(words(TABLE, FITS, FITS.replace("FARMER", "FISHER")))
        .containsExactly("row FARMER, MICRO_INSURANCE (line 6): segment FARMER → FISHER");
    assertThat(
            words(
                TABLE,
                FITS,
                FITS.replace("FARMER,,MICRO_INSURANCE,0.7", "FISHER,,MICRO_INSURANCE,0.8")))
        .containsExactly(
            "row FARMER, MICRO_INSURANCE (line 6): segment FARMER → FISHER, fit 0.7 → 0.8");
  }

  @Test
  void aRowThatMovedIsToldAsMoved() {
    String row = "IDLE_SAVER,,TERM_DEPOSIT,0.6,Money lies idle\n";
    assertThat(words(TABLE, FITS, FITS.replace(row, "") + row))
        .containsExactly("row IDLE_SAVER, TERM_DEPOSIT moved from line 3 to line 6");
  }

  @Test
  void manyMovedRowsAreOneSentence() {
    List<String> rows =
        IntStream.range(0, 40).mapToObj(i -> "SEGMENT_%02d,A,0.5,x".formatted(i)).toList();
    String heading = "segment,action,fit,because\n";
    String turned =
        IntStream.range(0, 40).mapToObj(i -> rows.get(39 - i)).collect(Collectors.joining("\n"));
    assertThat(words(TABLE, heading + String.join("\n", rows), heading + turned))
        .containsExactly("39 rows moved to other places");
  }

  @Test
  void commentsAreToldToo() {
    assertThat(words(TABLE, FITS, FITS.replace("speaks for", "asks for")))
        .containsExactly(
            "comment changed: # What a segment speaks for. → # What a segment asks for.");
    assertThat(words(TABLE, FITS, FITS + "# The end\n"))
        .containsExactly("comment added: # The end");
  }

  @Test
  void aColumnMoreIsToldOnceAndThenTheCellsThatAreFilled() {
    String more =
        """
        # What a segment speaks for.
        segment,balance,area,action,fit,because
        IDLE_SAVER,,,TERM_DEPOSIT,0.6,Money lies idle
        IDLE_SAVER,< 500,,SAVINGS_GOAL,0.5,A cushion first
        STUDENT,,URBAN,WALLET_ACTIVATION,0.9,Students pay by phone
        FARMER,,,MICRO_INSURANCE,0.7,Harvests fail
        """;
    assertThat(words(TABLE, FITS, more))
        .containsExactly(
            "column 'area' added", "row STUDENT, WALLET_ACTIVATION (line 5): area (empty) → URBAN");
    assertThat(words(TABLE, more, FITS))
        .containsExactly("column 'area' removed, with all its cells");
  }

  @Test
  void aColumnWithAnotherNameAndColumnsInAnotherOrderAreTold() {
    assertThat(words(TABLE, FITS, FITS.replace("segment,balance", "segment,age")))
        .containsExactly("column 'balance' is now called 'age'");
    assertThat(words(TABLE, "fit,action,because\n1,A,x\n", "action,fit,because\nA,1,x\n"))
        .containsExactly("the columns stand in another order");
  }

  @Test
  void quotesAndSpacesThatSayTheSameAreNotCalledChanges() {
    assertThat(words(TABLE, FITS, FITS.replace("Money lies idle", "\"Money lies idle\"")))
        .containsExactly("1 row written with other spaces or quotes, saying the same");
  }

  @Test
  void aNewValueOfAParameterIsToldWithItsDayAndTheValueBefore() {
    assertThat(
            words(
                "parameters.csv",
                PARAMETERS,
                PARAMETERS + "idleBalanceFrom,2000,money,2027-01-01,Marketing,Prices have risen\n"))
        .containsExactly(
            "idleBalanceFrom: 2,000 money from 2027-01-01 (1,500 before), by Marketing: Prices have risen");
  }

  @Test
  void aParameterThatIsNewOrGoneOrChangedInPlaceIsToldAsSuch() {
    String more = PARAMETERS + "topup,0.5,share,2026-01-01,Credit,Half is repaid\n";
    assertThat(words("parameters.csv", PARAMETERS, more))
        .containsExactly("new parameter topup: 0.5 share, by Credit: Half is repaid");
    assertThat(words("parameters.csv", more, PARAMETERS))
        .containsExactly("parameter topup removed, which was 0.5 share");
    assertThat(words("parameters.csv", PARAMETERS, PARAMETERS.replace(",1500,", ",1800,")))
        .containsExactly(
            "idleBalanceFrom since 2026-01-01: 1,500 → 1,800 money, changed in its own line and so"
                + " for days past too");
    assertThat(words("parameters.csv", PARAMETERS, PARAMETERS.replace("EUR", "USD")))
        .containsExactly(
            "currency since 2026-01-01: EUR → USD, changed in its own line and so for days past too");
  }

  @Test
  void aValueThatWasTakenBackNamesTheOneThatHoldsInstead() {
    String later = PARAMETERS + "idleBalanceFrom,2000,money,2027-01-01,Marketing,Prices\n";
    assertThat(words("parameters.csv", later, PARAMETERS))
        .containsExactly(
            "idleBalanceFrom: no longer 2,000 money from 2027-01-01; 1,500 holds instead");
  }

  @Test
  void actionsAreToldByTheirCodeAndContactRulesByTheirName() {
    String actions = "action,name,margin\nTERM_DEPOSIT,Term deposit,45\n";
    assertThat(words("actions.csv", actions, actions.replace("45", "50")))
        .containsExactly("action TERM_DEPOSIT (line 2): margin 45 → 50");
    String policy = "name,counts,at most\nSales calls,OUTBOUND,1\n";
    assertThat(words("contact-policy.csv", policy, policy.replace(",1\n", ",2\n")))
        .containsExactly("contact rule Sales calls (line 2): at most 1 → 2");
  }

  @Test
  void aSheetThatCannotBeReadIsComparedLineByLine() {
    assertThat(words(TABLE, FITS, FITS.replace("Harvests fail", "\"Harvests fail")))
        .containsExactly(
            "the file cannot be read as a sheet, because its headings or its quotes are not in"
                + " order; so it is compared line by line",
            "1 line added, 1 removed",
            "    STUDENT,,WALLET_ACTIVATION,0.9,Students pay by phone",
            "  - FARMER,,MICRO_INSURANCE,0.7,Harvests fail",
            "  + FARMER,,MICRO_INSURANCE,0.7,\"Harvests fail");
  }

  @Test
  void rowsWithTooFewOrTooManyCellsAreComparedAsFarAsTheyGo() {
    assertThat(words(TABLE, FITS, FITS.replace("Harvests fail", "Harvests, sadly, fail")))
        .containsExactly(
            "row FARMER, MICRO_INSURANCE (line 6): because Harvests fail → Harvests,"
                + " beyond the last heading (empty) → sadly,fail");
  }
}
