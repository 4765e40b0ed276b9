package heed.rulebook.review;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.SmallRulebook;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleReviewTest {
  private static final String FILE = "2-product-fit/more.drl";
  private static final String FITS =
      "then insert(new ProductFit(\"SAVINGS_GOAL\", %s, \"because\", \"@rule\")); end\n";

  @Test
  void noClientIsBothOldAndYoung() {
    assertThat(rules("Client(ageYears >= 60) Client(ageYears <= 20)"))
        .containsExactly(
            "(2-product-fit/more.drl:1: this rule can never fire: what is asked of Client in line 2"
                + " contradicts itself.)");
  }

  @Test
  void oneOfTheAlternativesIsEnough() {
    assertThat(rules("Client(ageYears >= 60 || ageYears <= 20) Client(ageYears <= 20)")).isEmpty();
    assertThat(rules("Client(ageYears >= 60 || ageYears > 64) Client(ageYears <= 20)")).hasSize(1);
    assertThat(rules("(Client(ageYears >= 60) or Client(ageYears < 0)) Client(ageYears <= 20)"))
        .hasSize(1);
  }

  @Test
  void anAgeThatNobodyReachesNeverFires() {
    assertThat(rules("Client(ageYears > 130)"))
        .containsExactly(
            "(2-product-fit/more.drl:1: this rule can never fire: no Client can be what line 2 asks"
                + " for.)");
    assertThat(rules("Client(ageYears > 18, ageYears < 19)")).hasSize(1);
    assertThat(rules("exists PovertyScore(povertyLikelihood >= 50)")).hasSize(1);
    assertThat(rules("exists PovertyScore(povertyLikelihood >= 0.5)")).isEmpty();
  }

  @Test
  void constantsExcludeEachOther() {
    assertThat(rules("Client(area == Area.RURAL) Client(area == Area.URBAN)")).hasSize(1);
    assertThat(rules("Client(area == Area.RURAL || area == Area.URBAN) Client(area != Area.RURAL)"))
        .isEmpty();
    assertThat(rules("Client(area != Area.RURAL) Client(area in (Area.RURAL))")).hasSize(1);
  }

  @Test
  void severalHoldingsMayDiffer() {
    assertThat(
            rules(
                "exists Holding(family == Family.LOAN, held) exists Holding(family == Family.CARD,"
                    + " held)"))
        .isEmpty();
    assertThat(rules("exists Holding(family == Family.LOAN, family == Family.CARD)")).hasSize(1);
  }

  @Test
  void whatMustBeThereMustNotBeAbsent() {
    assertThat(
            rules(
                "exists Holding(family == Family.LOAN, held, balance > 10) not Holding(family =="
                    + " Family.LOAN, held)"))
        .hasSize(1);
    assertThat(
            rules("exists Holding(family == Family.LOAN) not Holding(family == Family.LOAN, held)"))
        .isEmpty();
  }

  @Test
  void parametersAreTakenAsTheyWillBe() {
    String when =
        "Parameters($from : number(\"adultFrom\")) Client(ageYears >= $from) Client(ageYears <= 20)";
    assertThat(rules(when)).isEmpty();
    assertThat(
            found(
                SmallRulebook.with(FILE, rule("more", when, "0.5"))
                    .and(
                        "parameters.csv",
                        """
                        name,value,unit,since,owner,why
                        idleBalanceFrom,1000,EUR,2026-01-01,m,w
                        idleBalanceFrom,1500,EUR,2028-01-01,m,w
                        adultFrom,18,years,2026-01-01,legal,full age
                        adultFrom,21,years,2027-01-01,legal,full age
                        """)))
        .containsExactly(
            "(2-product-fit/more.drl:1: this rule can never fire from 2027-01-01 on: what is asked"
                + " of Client in line 2 contradicts itself.)");
  }

  @Test
  void daysAreCountedFromToday() {
    String when =
        "$today : Today() exists LifeEvent(kind == \"BIRTH\", $today.daysUntil(on) >= %s, $today.daysUntil(on) <= %s)";
    assertThat(rules(when.formatted("30", "60"))).isEmpty();
    assertThat(rules(when.formatted("60", "30"))).hasSize(1);
  }

  @Test
  void aRuleOfAnEarlierStageCannotSeeWhatIsConcludedLater() {
    assertThat(rules("not Eligibility(action == \"SAVINGS_GOAL\")"))
        .containsExactly(
            "2-product-fit/more.drl:2: Eligibility is concluded in stage 3-eligibility, so a rule of"
                + " stage 2-product-fit cannot see it; move the rule to a later stage.");
  }

  @Test
  void aRuleThatRepeatsAnotherIsNamedOnce() {
    assertThat(
            found(
                SmallRulebook.with(
                        FILE,
                        rule(
                            "first",
                            "exists Holding(held, family == Family.LOAN) Client(ageYears > 30)",
                            "0.5"))
                    .and(
                        "2-product-fit/other.drl",
                        rule(
                            "second",
                            "$c : Client(30 < ageYears) exists Holding(family == Family.LOAN, held == true)",
                            "0.5"))))
        .containsExactly(
            "(2-product-fit/other.drl:1: this rule says the same as 'first'"
                + " (2-product-fit/more.drl:1) under the same conditions. Delete one of them.)");
  }

  @Test
  void aNarrowRuleThatFitsNoBetterOnlyAddsItsReason() {
    String wide = rule("wide", "exists Holding(family == Family.LOAN, held)", "0.5");
    String narrow =
        "exists Holding(family == Family.LOAN, held, balance > 5) Client(ageYears > 30)";
    assertThat(found(SmallRulebook.with(FILE, wide + rule("narrow", narrow, "0.4"))))
        .containsExactly(
            "(2-product-fit/more.drl:4: whenever this rule fires, 'wide' (2-product-fit/more.drl:1)"
                + " fires too and counts at least as much, so this one only adds its reason.)");
    assertThat(found(SmallRulebook.with(FILE, wide + rule("narrow", narrow, "0.6")))).isEmpty();
  }

  @Test
  void aJoinIsTakenForTheSameOnlyWhereItJoinsTheSameFacts() {
    String one =
        "LoanAccount(purpose == \"HOUSING\", $a : account) exists Holding(account == $a, held)";
    String other =
        "exists LoanAccount(purpose == \"SCHOOL\") LoanAccount(purpose == \"HOUSING\", $b : account) exists"
            + " Holding(account == $b, held)";
    assertThat(found(SmallRulebook.with(FILE, rule("one", one, "0.5") + rule("two", one, "0.5"))))
        .hasSize(1);
    assertThat(found(SmallRulebook.with(FILE, rule("one", one, "0.5") + rule("two", other, "0.5"))))
        .isEmpty();
  }

  @Test
  void whatIsAbsentMustBeAbsentInBoth() {
    assertThat(
            found(
                SmallRulebook.with(
                    FILE,
                    rule("wide", "not Holding(family == Family.LOAN, held)", "0.5")
                        + rule("narrow", "not Holding(family == Family.LOAN)", "0.5"))))
        .singleElement()
        .asString()
        .startsWith("(2-product-fit/more.drl:4: whenever this rule fires, 'wide'");
  }

  @Test
  void aNeedThatIsNeverConcludedSoStrongNeverFires() {
    String need =
        "rule \"need\" when Client(ageYears > 3) then insert(new Need(\"REST\", 0.5,"
            + " NeedSource.STATED, \"because\", \"@rule\")); end\n";
    String when = "exists Need(theme == \"REST\", strength >= %s)";
    assertThat(found(SmallRulebook.with(FILE, need + rule("more", when.formatted("0.5"), "0.5"))))
        .isEmpty();
    assertThat(found(SmallRulebook.with(FILE, need + rule("more", when.formatted("0.6"), "0.5"))))
        .containsExactly(
            "(2-product-fit/more.drl:2: this rule can never fire: no rule and no row concludes such"
                + " a Need as line 3 asks for.)");
  }

  private static List<String> rules(String when) {
    return found(SmallRulebook.with(FILE, rule("more", when, "0.5")));
  }

  private static String rule(String name, String when, String fit) {
    return "rule \"" + name + "\" when\n  " + when + "\n" + FITS.formatted(fit);
  }

  private static List<String> found(SmallRulebook rulebook) {
    return Reviews.of(rulebook).stream()
        .filter(problem -> problem.contains("2-product-fit/"))
        .toList();
  }
}
