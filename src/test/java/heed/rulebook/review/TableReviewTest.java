package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.SmallRulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReviewTest {
  private static final String FIT = "2-product-fit/life-stage.csv";

  @Test
  void aRowInsideOfAnotherThatFitsAtLeastAsWellChangesNothing() {
    assertThat(
            fits(
                """
                age,area,holds,action,fit,because
                18-60,,not LOAN,SAVINGS_GOAL,0.6,a
                20-30,RURAL,not LOAN | CARD,SAVINGS_GOAL,0.5,b
                20-30,RURAL,not LOAN | CARD,SAVINGS_GOAL,0.7,c
                20-30,RURAL,not CARD,SAVINGS_GOAL,0.5,d
                """))
        .containsExactly(
            "(2-product-fit/life-stage.csv:3: every client of this row is in line 2 too, which"
                + " counts at least as much (0.6 against 0.5), so this row only adds its reason."
                + " Example: a client with age 20, area RURAL.)");
  }

  @Test
  void aWordOfALongerListIsInsideAndAnotherWordIsNot() {
    assertThat(
            fits(
                """
                area,holds,action,fit,because
                RURAL | PERI_URBAN,LOAN | CARD,SAVINGS_GOAL,0.6,a
                PERI_URBAN,CARD,SAVINGS_GOAL,0.6,b
                URBAN,CARD,SAVINGS_GOAL,0.6,c
                PERI_URBAN,not WALLET,SAVINGS_GOAL,0.6,d
                not URBAN,CARD,SAVINGS_GOAL,0.5,e
                RURAL,unknown,SAVINGS_GOAL,0.5,f
                """))
        .extracting(problem -> problem.substring(0, problem.indexOf(": ")))
        .containsExactly("(2-product-fit/life-stage.csv:3", "(2-product-fit/life-stage.csv:6");
  }

  @Test
  void twoFitsForTheSameClientsAreNamedOnce() {
    assertThat(
            fits(
                """
                age,action,fit,because
                18-25,SAVINGS_GOAL,0.5,a
                18-25,SAVINGS_GOAL,0.8,b
                """))
        .singleElement()
        .asString()
        .startsWith(
            "(2-product-fit/life-stage.csv:2: every client of this row is in line 3 too, which"
                + " counts at least as much (0.8 against 0.5)");
  }

  @Test
  void rangesThatLeaveOutAnAgeHaveAGap() {
    assertThat(
            fits(
                """
                age,holds,action,fit,because
                18-25,CARD,SAVINGS_GOAL,0.5,a
                27-40,CARD,SAVINGS_GOAL,0.6,b
                60-70,CARD,SAVINGS_GOAL,0.6,far away on purpose
                41-60,LOAN,SAVINGS_GOAL,0.6,other inputs
                """))
        .containsExactly(
            "(2-product-fit/life-stage.csv:3:1: no row between line 2 and this one takes a client"
                + " with age 26, holds CARD.)");
  }

  @Test
  void aGapThatAnotherRowFillsIsNone() {
    assertThat(
            fits(
                """
                age,holds,action,fit,because
                18-25,CARD,SAVINGS_GOAL,0.5,a
                27-40,CARD,SAVINGS_GOAL,0.6,b
                26,,SAVINGS_GOAL,0.6,c
                """))
        .isEmpty();
  }

  @Test
  void moneyIsCountedInCents() {
    assertThat(
            fits(
                """
                balance,action,fit,because
                0-99.99,SAVINGS_GOAL,0.5,a
                100-499,SAVINGS_GOAL,0.6,b
                500-999,SAVINGS_GOAL,0.7,c
                > 999,SAVINGS_GOAL,0.8,d
                """))
        .containsExactly(
            "(2-product-fit/life-stage.csv:4:1: no row between line 3 and this one takes a client"
                + " with balance 499.5.)");
  }

  @Test
  void rangesThatShareAnAgeOverlap() {
    assertThat(
            fits(
                """
                age,holds,action,fit,because
                18-25,CARD,SAVINGS_GOAL,0.5,a
                25-40,CARD,SAVINGS_GOAL,0.6,b
                > 40,CARD,SAVINGS_GOAL,0.6,b
                """))
        .containsExactly(
            "(2-product-fit/life-stage.csv:3:1: 'age' overlaps with line 2: a client with age 25,"
                + " holds CARD is in both.)");
  }

  @Test
  void allWordsOfAListButOneLeaveAGap() {
    assertThat(
            fits(
                """
                value tier,action,fit,because
                HIGH | MEDIUM,SAVINGS_GOAL,0.5,a
                LOW,SAVINGS_GOAL,0.6,b
                HIGH,TERM_DEPOSIT,0.6,only two of four
                LOW,TERM_DEPOSIT,0.6,only two of four
                """))
        .containsExactly(
            "(2-product-fit/life-stage.csv:3:1: these rows take every 'value tier' but NEGATIVE:"
                + " none takes a client with value tier NEGATIVE.)");
  }

  @Test
  void aCellThatNoClientCanFulfilNeverMatches() {
    assertThat(
            fits(
                """
                poverty likelihood,age,area,action,fit,because
                >= 50,,,SAVINGS_GOAL,0.5,a
                ,> 130,,TERM_DEPOSIT,0.6,b
                ,,not URBAN | PERI_URBAN | RURAL,TERM_DEPOSIT,0.6,b
                ,18-30,RURAL,TERM_DEPOSIT,0.6,b
                """))
        .contains(
            "(2-product-fit/life-stage.csv:2:1: no client has such a 'poverty likelihood': it goes"
                + " from 0 to 1.)",
            "(2-product-fit/life-stage.csv:3:2: no client has such a 'age': it goes from 0 to"
                + " 130.)",
            "(2-product-fit/life-stage.csv:4:3: no client has such a 'area': every word is"
                + " excluded.)");
  }

  @Test
  void aVerdictBesideAStricterOneForAllItsClientsChangesNothing() {
    assertThat(
            verdicts(
                """
                status,holds,action,verdict,code,because
                ACTIVE,,SAVINGS_GOAL,ELIGIBLE,ELIGIBLE,a
                ,LOAN,SAVINGS_GOAL,NOT_YET,LOAN_FIRST,b
                ACTIVE,LOAN,SAVINGS_GOAL,ELIGIBLE,ELIGIBLE,c
                CLOSED,LOAN,SAVINGS_GOAL,NOT_YET,OTHER_CODE,d
                CLOSED,LOAN,SAVINGS_GOAL,INELIGIBLE,GONE,e
                """))
        .extracting(problem -> problem.substring(0, problem.indexOf(", so")))
        .containsExactly(
            "(3-eligibility/who.csv:4: every client of this row is in line 2 too, which counts at"
                + " least as much (ELIGIBLE against ELIGIBLE)",
            "(3-eligibility/who.csv:5: every client of this row is in line 6 too, which counts at"
                + " least as much (INELIGIBLE against NOT_YET)");
  }

  @Test
  void twoWeightsForTheSameClientsMultiply() {
    assertThat(
            weights(
                """
                age,action,kind,factor,because
                18-25,SAVINGS_GOAL,CONTEXT,1.5,a
                18-25,SAVINGS_GOAL,CONTEXT,1.4,b
                18-25,SAVINGS_GOAL,LEVER,1.4,c
                18-20,SAVINGS_GOAL,CONTEXT,1.4,d
                """))
        .containsExactly(
            "(5-arbitration/weights2.csv:3: line 2 weighs SAVINGS_GOAL for the same clients, so"
                + " both factors multiply. Write one row. Example: a client with age 18.)");
  }

  @Test
  void noMoreThanFiftyOfAKindAreNamedInAFile() {
    StringBuilder table = new StringBuilder("age,action,fit,because\n,SAVINGS_GOAL,1,a\n");
    for (int age = 0; age < 60; age++) {
      table.append(age * 2).append(",SAVINGS_GOAL,0.5,b\n");
    }
    assertThat(fits(table.toString()))
        .hasSize(51)
        .first()
        .asString()
        .startsWith("(2-product-fit/life-stage.csv: 10 more places like those named in this file");
  }

  private static List<String> fits(String table) {
    return found(SmallRulebook.with(FIT, table));
  }

  private static List<String> verdicts(String table) {
    return found(
        SmallRulebook.with("3-eligibility/who.csv", table)
            .and(
                "3-eligibility/who.drl",
                """
                rule "who"
                when
                  $row : TableRow(table == "3-eligibility/who")
                then
                  insert(new Eligibility($row.text("action"), $row.verdict("verdict"), $row.text("code"), $row.getReason(), $row.getRule()));
                end
                """));
  }

  private static List<String> weights(String table) {
    return found(
        SmallRulebook.with("5-arbitration/weights2.csv", table)
            .and(
                "5-arbitration/weights2.drl",
                """
                rule "weights"
                when
                  $row : TableRow(table == "5-arbitration/weights2")
                then
                  insert(new Weight($row.text("action"), $row.kind("kind"), $row.number("factor"), $row.getReason(), $row.getRule()));
                end
                """));
  }

  private static List<String> found(SmallRulebook rulebook) {
    return Reviews.of(rulebook).stream()
        .filter(problem -> problem.contains(".csv:"))
        .filter(problem -> !problem.startsWith("(actions"))
        .toList();
  }
}
