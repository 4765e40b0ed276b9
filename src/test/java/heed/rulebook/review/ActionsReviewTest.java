package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.SmallRulebook;
import org.junit.jupiter.api.Test;

class ActionsReviewTest {
  private static final String HEADINGS =
      "action,name,name.es,issue,group,purpose,credit,sells,product,margin,social benefit,prior,"
          + "lever,instalment,channels,suppresses\n";
  private static final String SAVINGS =
      "SAVINGS_GOAL,Savings goal,Meta,GROW,SALES,MARKETING,no,SAVINGS,,20,3,0.1,1,,CALL,\n";
  private static final String DEPOSIT =
      "TERM_DEPOSIT,Term deposit,Plazo,GROW,SALES,MARKETING,no,TERM_DEPOSIT,,40,1,0.1,1,,CALL,\n";
  private static final String NOTHING =
      "NO_ACTION,Nothing,Nada,SERVE,CARE,SERVICE,no,,,0,0,0.5,1,,,\n";

  @Test
  void anActionThatNothingSpeaksForIsNeverProposed() {
    assertThat(
            Reviews.with(
                "2-product-fit/life-stage.csv",
                "action,fit,because\nSAVINGS_GOAL,0,nothing\nNO_ACTION,1,always\n"))
        .contains(
            "(actions.csv:2:1: no rule and no row of stage 2 speaks for SAVINGS_GOAL, so it can"
                + " never be proposed.)")
        .noneMatch(problem -> problem.contains("NO_ACTION"));
  }

  @Test
  void anActionThatNothingAllowsIsNeverProposed() {
    assertThat(
            Reviews.with(
                "3-eligibility/basic.drl",
                """
                rule "some"
                when
                  exists ProductFit(action == "SAVINGS_GOAL")
                then
                  insert(new Eligibility("SAVINGS_GOAL", Verdict.ELIGIBLE, "ELIGIBLE", "yes", "@rule"));
                  insert(new Eligibility("TERM_DEPOSIT", Verdict.REFER, "ASK", "ask", "@rule"));
                end
                """))
        .contains(
            "(actions.csv:3:1: no rule and no row of stage 3 allows TERM_DEPOSIT, so it can never"
                + " be proposed.)")
        .noneMatch(problem -> problem.contains("allows SAVINGS_GOAL"));
  }

  @Test
  void whatIsOpenToEverybodySuppressesItsGroupsForEverybody() {
    String suppressing = NOTHING.replace(",,,\n", ",,,SALES\n");
    SmallRulebook rulebook =
        SmallRulebook.with("actions.csv", HEADINGS + SAVINGS + DEPOSIT + suppressing)
            .and("2-product-fit/life-stage.csv", "age,action,fit,because\n,NO_ACTION,1,always\n")
            .and(
                "3-eligibility/basic.drl",
                """
                rule "all"
                when
                then
                  insert(new Eligibility("NO_ACTION", Verdict.ELIGIBLE, "ELIGIBLE", "yes", "@rule"));
                end
                """);
    assertThat(Reviews.of(rulebook))
        .contains(
            "(actions.csv:2:1: NO_ACTION suits and is allowed to everybody and suppresses SALES, so"
                + " SAVINGS_GOAL is hardly ever proposed.)");
    rulebook.and(
        "2-product-fit/life-stage.csv", "age,action,fit,because\n>= 60,NO_ACTION,1,always\n");
    assertThat(Reviews.of(rulebook)).noneMatch(problem -> problem.contains("suppresses"));
  }

  @Test
  void aLanguageThatMostScriptsHaveShouldBeThereForAll() {
    assertThat(
            Reviews.of(
                SmallRulebook.with("actions.csv", HEADINGS + SAVINGS + DEPOSIT + NOTHING)
                    .and("scripts/NO_ACTION/CALL.en.md", "Hello")
                    .and("scripts/NO_ACTION/CALL.es.md", "Hola")
                    .and("scripts/SAVINGS_GOAL/CALL.es.md", "Hola")))
        .contains(
            "(scripts/TERM_DEPOSIT/CALL.es.md: 2 of 3 scripts for CALL are there in 'es', but that"
                + " of TERM_DEPOSIT is not. Translate it.)");
  }

  @Test
  void aFirstTranslationAsksForNoOther() {
    assertThat(Reviews.with("scripts/SAVINGS_GOAL/CALL.es.md", "Hola"))
        .noneMatch(problem -> problem.contains("'es'"));
  }

  @Test
  void aLimitOnAChannelThatNoneOfItsActionsUsesHoldsNothingBack() {
    assertThat(
            Reviews.with(
                "contact-policy.csv",
                """
                name,counts,group,action,channel,window days,at most,rest days,because
                Few letters,OUTBOUND,SALES,,LETTER,30,3,0,few
                Few surveys,OUTBOUND,SURVEY,,,30,3,0,few
                Few texts,OUTBOUND,SALES,,SMS,30,3,0,few
                """))
        .contains(
            "(contact-policy.csv:2: no action that this line counts may be proposed on LETTER, so"
                + " it holds nothing back.)",
            "(contact-policy.csv:3: there is no action that this line counts, so it holds nothing"
                + " back.)")
        .noneMatch(problem -> problem.startsWith("(contact-policy.csv:4"));
  }

  @Test
  void aLimitBehindAStricterOneHoldsNothingBack() {
    assertThat(
            Reviews.with(
                "contact-policy.csv",
                """
                name,counts,group,action,channel,window days,at most,rest days,because
                Few sales,OUTBOUND,SALES,,,30,3,0,few
                Few sales calls,OUTBOUND,SALES,,CALL,14,3,0,few
                Fewer sales calls,OUTBOUND,SALES,,CALL,14,1,0,few
                Few offers of savings,OUTBOUND,,SAVINGS_GOAL,,30,4,0,few
                Rest,DECLINED,,,,90,1,90,no is no
                """))
        .filteredOn(problem -> problem.startsWith("(contact-policy"))
        .containsExactly(
            "(contact-policy.csv:3: 'Few sales' (contact-policy.csv:2) holds back earlier and for"
                + " as long, so this line never does.)",
            "(contact-policy.csv:5: 'Few sales' (contact-policy.csv:2) holds back earlier and for"
                + " as long, so this line never does.)");
  }
}
