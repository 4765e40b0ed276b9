package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Family;
import heed.rulebook.conclusion.Conclusion;
import heed.rulebook.conclusion.ProductFit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyRowsTest {
  private static final ProductFit FROM_ROW =
      new ProductFit(
          "SAVINGS_GOAL", 0.4, "A savings goal helps at any age", "2-product-fit/life-stage.csv:3");

  private static List<Conclusion> fits(String rules) throws BrokenRulebook {
    try (Release release = SmallRulebook.with("2-product-fit/more.drl", rules).compile()) {
      return SmallRulebook.conclusions(release, SmallRulebook.client(35, 1500, Family.CURRENT));
    }
  }

  @Test
  void aTableThatAnotherRuleJoinsWithFactsIsConcludedFromByBoth() throws BrokenRulebook {
    assertThat(
            fits(
                """
                rule "Joined"
                when
                  $row : TableRow(table == "2-product-fit/life-stage")
                  Client(ageYears > 30)
                then
                  insert(new ProductFit("TERM_DEPOSIT", 0.3, $row.getReason(), "@rule"));
                end
                """))
        .contains(
            FROM_ROW,
            new ProductFit(
                "TERM_DEPOSIT",
                0.3,
                "A savings goal helps at any age",
                "2-product-fit/more.drl:1"));
  }

  @Test
  void aRuleOfTheSameStageSeesWhatARowCameTo() throws BrokenRulebook {
    assertThat(
            fits(
                """
                rule "Who saves may lock some away"
                when
                  ProductFit(action == "SAVINGS_GOAL", $fit : fit)
                then
                  insert(new ProductFit("TERM_DEPOSIT", $fit, "Both are savings", "@rule"));
                end
                """))
        .contains(
            FROM_ROW,
            new ProductFit("TERM_DEPOSIT", 0.4, "Both are savings", "2-product-fit/more.drl:1"));
  }

  @Test
  void twoRulesMayConcludeFromOneRow() throws BrokenRulebook {
    assertThat(
            fits(
                """
                rule "Again"
                when
                  TableRow(table == "2-product-fit/life-stage", $line : line > 2)
                then
                  insert(new ProductFit("TERM_DEPOSIT", 0.1, "A later row", "@rule"));
                end
                """))
        .contains(
            FROM_ROW,
            new ProductFit("TERM_DEPOSIT", 0.1, "A later row", "2-product-fit/more.drl:1"));
  }
}
