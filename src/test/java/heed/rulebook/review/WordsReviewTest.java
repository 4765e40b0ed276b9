package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.SmallRulebook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsReviewTest {
  private static final String REASON_SHEET =
      """
      name,value,unit,since,owner,why
      idleBalanceFrom,1000,EUR,2026-01-01,m,w
      adultFrom,18,years,2026-01-01,m,w
      """;

  @Test
  void aMisspeltSegmentIsToldOnce() {
    assertThat(
            Reviews.with(
                "2-product-fit/more.drl",
                """
                rule "more"
                when
                  exists Segment(name == "IDLE_SAVR")
                then
                  insert(new ProductFit("SAVINGS_GOAL", 0.5, "because", "@rule"));
                end
                """))
        .filteredOn(problem -> problem.contains("2-product-fit/more.drl"))
        .singleElement()
        .asString()
        .contains("no rule and no row concludes the segment IDLE_SAVR");
  }

  @Test
  void theSmallRulebookIsSmall() {
    assertThat(Reviews.of(SmallRulebook.unchanged()))
        .containsExactly(
            "(1-segmentation/behaviour.dslr:16: no rule, row or case asks for the segment SAVER."
                + " Use it, or expect it in a case if it is for reports only.)",
            "(actions.csv:4:1: no rule and no row of stage 2 speaks for NO_ACTION, so it can never"
                + " be proposed.)",
            "(scripts/SAVINGS_GOAL/SMS.en.md: SAVINGS_GOAL may be proposed on SMS, but has no"
                + " script for it, so it never is.)");
  }

  @Test
  void anActionThatARuleNamesMustExist() {
    assertThat(
            Reviews.with(
                "2-product-fit/more.dslr",
                rule("The client is of age", "Conclude fit 0.5 of TERM_DEPOIST because x")))
        .contains(
            "2-product-fit/more.dslr:5: there is no action 'TERM_DEPOIST' in actions.csv; did you"
                + " mean TERM_DEPOSIT?");
  }

  @Test
  void anActionThatAConditionNamesMustExist() {
    assertThat(
            Reviews.with(
                "5-arbitration/more.drl",
                """
                rule "more"
                when
                  exists Response(action == "SAVINGS_GAOL")
                then
                  insert(new Weight("SAVINGS_GOAL", WeightKind.CONTEXT, 2, "because", "@rule"));
                end
                """))
        .contains(
            "5-arbitration/more.drl:3: there is no action 'SAVINGS_GAOL' in actions.csv; did you"
                + " mean SAVINGS_GOAL?");
  }

  @Test
  void aSegmentThatARuleExcludesMustBeConcludedSomewhere() {
    assertThat(
            Reviews.with(
                "2-product-fit/more.drl",
                """
                rule "more"
                when
                  not Segment(name == "IDLE_SAVR")
                then
                  insert(new ProductFit("SAVINGS_GOAL", 0.5, "because", "@rule"));
                end
                """))
        .contains(
            "2-product-fit/more.drl:3: no rule and no row concludes the segment IDLE_SAVR; did you"
                + " mean IDLE_SAVER?");
  }

  @Test
  void aSegmentThatARowAsksForMustBeConcludedSomewhere() {
    assertThat(
            Reviews.with(
                "2-product-fit/life-stage.csv",
                """
                segment,action,fit,because
                not IDEL_SAVER,SAVINGS_GOAL,0.6,so
                """))
        .contains(
            "2-product-fit/life-stage.csv:2:1: no rule and no row concludes the segment IDEL_SAVER;"
                + " did you mean IDLE_SAVER?");
  }

  @Test
  void aSegmentInsideOfASentenceMustBeConcludedSomewhereThoughNoRuleUsesTheSentence() {
    SmallRulebook rulebook = SmallRulebook.unchanged();
    String sentences =
        new String(rulebook.files().byPath().get("sentences.dsl"), StandardCharsets.UTF_8);
    assertThat(
            Reviews.of(
                rulebook.and(
                    "sentences.dsl",
                    sentences
                        + "# never\n[when]The client saves = exists Segment(name == \"SAVERS\")\n")))
        .contains(
            "sentences.dsl:23: no rule and no row concludes the segment SAVERS; did you mean"
                + " SAVER?");
  }

  @Test
  void aNeedMustBeConcludedSomewhere() {
    assertThat(
            Reviews.with(
                "5-arbitration/more.drl",
                """
                rule "more"
                when
                  exists Need(theme == "PEACE")
                then
                  insert(new Weight("SAVINGS_GOAL", WeightKind.CONTEXT, 2, "because", "@rule"));
                end
                """))
        .contains("5-arbitration/more.drl:3: no rule and no row concludes the need PEACE");
  }

  @Test
  void whatACaseExpectsMustExist() {
    assertThat(
            Reviews.with(
                "cases/some.yml",
                """
                - case: Somebody
                  today: 2026-11-24
                  client: {client: {id: a}}
                  expect:
                    first: TERM_DEPOSITT
                    ranked: [SAVINGS_GOAL, SAVING_GOAL]
                    dropped: {TERM_DEPOSTI: NO_FIT, SAVINGS_GOAL: NO_FITT}
                    segments: [SAVER]
                    notSegments: [SAVVER]
                    needs: [REST]
                """))
        .contains(
            "cases/some.yml:5:12: there is no action 'TERM_DEPOSITT' in actions.csv; did you mean"
                + " TERM_DEPOSIT?",
            "cases/some.yml:6:28: there is no action 'SAVING_GOAL' in actions.csv; did you mean"
                + " SAVINGS_GOAL?",
            "cases/some.yml:7:15: there is no action 'TERM_DEPOSTI' in actions.csv; did you mean"
                + " TERM_DEPOSIT?",
            "cases/some.yml:7:51: no rule, no row and no guard gives the code NO_FITT; did you mean"
                + " NO_FIT?",
            "cases/some.yml:9:19: no rule and no row concludes the segment SAVVER; did you mean"
                + " SAVER?",
            "cases/some.yml:10:13: no rule and no row concludes the need REST")
        .noneMatch(problem -> problem.contains("the segment SAVER."));
  }

  @Test
  void aProductShouldBeOneThatAnActionOrACaseKnows() {
    assertThat(
            Reviews.of(
                SmallRulebook.with(
                        "2-product-fit/life-stage.csv",
                        "holds product,action,fit,because\nFARM_LON,SAVINGS_GOAL,0.6,so\n")
                    .and(
                        "cases/some.yml",
                        """
                        - client:
                            holdings: [{account: a, product: FARM_LOAN, family: LOAN}]
                        """)))
        .contains(
            "(2-product-fit/life-stage.csv:2:1: neither an action nor a client of a case has the"
                + " product FARM_LON; did you mean FARM_LOAN?)");
  }

  @Test
  void aCodeOneLetterAwayFromAnotherIsProbablyMisspelt() {
    assertThat(
            Reviews.with(
                "2-product-fit/life-stage.csv",
                """
                event,action,fit,because
                DROUGHT | FLOOD,SAVINGS_GOAL,0.6,so
                DROUGHT | FLOODS,TERM_DEPOSIT,0.6,so
                """))
        .contains(
            "(2-product-fit/life-stage.csv:3:1: the life event FLOODS stands here only; did you"
                + " mean FLOOD?)");
  }

  @Test
  void aReasonThatPausesSalesShouldBeKnown() {
    assertThat(
            Reviews.of(
                SmallRulebook.with(
                        "parameters.csv",
                        REASON_SHEET
                            + "reasonsThatPauseSales,complaint|card-lst,reasons,2026-01-01,m,w\n")
                    .and(
                        "5-arbitration/reasons.csv",
                        """
                        reason for contact,action,kind,factor,because
                        complaint | card-lost,SAVINGS_GOAL,CONTEXT,0.5,so
                        """)
                    .and(
                        "5-arbitration/reasons.drl",
                        """
                        rule "Reasons"
                        when
                          $row : TableRow(table == "5-arbitration/reasons")
                        then
                          insert(new Weight($row.text("action"), $row.kind("kind"), $row.number("factor"), $row.getReason(), $row.getRule()));
                        end
                        """)))
        .contains(
            "(parameters.csv:4:2: no row, rule or case knows the reason for contact card-lst; did"
                + " you mean card-lost?)");
  }

  @Test
  void aParameterShouldBeReadAndALaterLineShouldChangeIt() {
    List<String> found =
        Reviews.with(
            "parameters.csv",
            REASON_SHEET
                + "idleBalanceFrom,1000.0,EUR,2027-01-01,m,w\n"
                + "nobodysNumber,1,EUR,2026-01-01,m,w\n");
    assertThat(found)
        .contains(
            "(parameters.csv:4:2: idleBalanceFrom is 1000.0 since 2026-01-01 already, by line 2:"
                + " this line changes nothing.)",
            "(parameters.csv:5:1: nothing reads the parameter nobodysNumber. Delete its lines, or"
                + " name it in a rule.)");
  }

  private static String rule(String when, String then) {
    return "rule \"more\"\nwhen\n  " + when + "\nthen\n  " + then + "\nend\n";
  }
}
