package heed.rulebook.table;

import static heed.rulebook.table.SituationBuilder.aSituation;
import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Area;
import heed.client.fact.Family;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleTableTest {
  @Test
  void anEmptyCellMatchesAnyoneKnownOrNot() {
    RuleTable table = Tables.over(Heading.AGE, "", "30");
    assertThat(lines(table, aSituation())).containsExactly(2);
    assertThat(lines(table, aSituation().aged(30))).containsExactly(2, 3);
  }

  @Test
  void numbersMatchRangesWithBothEndsIn() {
    RuleTable table =
        Tables.over(
            Heading.AGE,
            "18-25",
            ">= 60",
            "> 60",
            "<= 18",
            "< 18",
            "60",
            "18-25 | 60",
            "not 18-25");
    assertThat(lines(table, aSituation().aged(18))).containsExactly(2, 5, 8);
    assertThat(lines(table, aSituation().aged(25))).containsExactly(2, 8);
    assertThat(lines(table, aSituation().aged(26))).containsExactly(9);
    assertThat(lines(table, aSituation().aged(60))).containsExactly(3, 7, 8, 9);
    assertThat(lines(table, aSituation().aged(61))).containsExactly(3, 4, 9);
    assertThat(lines(table, aSituation().aged(17))).containsExactly(5, 6, 9);
  }

  @Test
  void overlappingRangesOfOneCellCountOnce() {
    RuleTable table = Tables.over(Heading.AGE, "10-30 | 20-40", "10-20 | 20-30");
    assertThat(lines(table, aSituation().aged(25))).containsExactly(2, 3);
    assertThat(lines(table, aSituation().aged(20))).containsExactly(2, 3);
    assertThat(lines(table, aSituation().aged(35))).containsExactly(2);
  }

  @Test
  void negativeNumbersAndZeroAreNumbersLikeAnyOther() {
    RuleTable table = Tables.over(Heading.BALANCE, "-100--1", "< 0", ">= 0", "0", "> 0");
    assertThat(lines(table, aSituation().holding(Family.CURRENT, -50.0))).containsExactly(2, 3);
    assertThat(lines(table, aSituation().holding(Family.CURRENT, 0.0))).containsExactly(4, 5);
    assertThat(lines(table, aSituation().holding(Family.CURRENT, -0.0))).containsExactly(4, 5);
    assertThat(lines(table, aSituation().holding(Family.CURRENT, 0.001))).containsExactly(4, 6);
  }

  @Test
  void unknownMatchesOnlyTheWordUnknown() {
    RuleTable numbers =
        Tables.over(Heading.AGE, "unknown", "unknown | < 18", "not 18", "not unknown");
    assertThat(lines(numbers, aSituation())).containsExactly(2, 3);
    assertThat(lines(numbers, aSituation().aged(17))).containsExactly(3, 4, 5);
    RuleTable words =
        Tables.over(Heading.AREA, "unknown", "unknown | RURAL", "not RURAL", "not unknown");
    assertThat(lines(words, aSituation())).containsExactly(2, 3);
    assertThat(lines(words, aSituation().living(Area.RURAL))).containsExactly(3, 5);
    assertThat(lines(words, aSituation().living(Area.URBAN))).containsExactly(4, 5);
  }

  @Test
  void severalWordsOfAClientMatchIfOneIsNamed() {
    RuleTable table =
        Tables.over(
            Heading.HOLDS, "LOAN", "SAVINGS | CARD", "not LOAN", "not CARD | WALLET", "unknown");
    assertThat(lines(table, aSituation().holding(Family.LOAN, null).holding(Family.SAVINGS, null)))
        .containsExactly(2, 3, 5);
  }

  @Test
  void whoHoldsNothingHoldsNoneOfTheNamed() {
    RuleTable table = Tables.over(Heading.HOLDS, "LOAN", "not LOAN", "unknown", "not unknown");
    assertThat(lines(table, aSituation())).containsExactly(3, 4);
  }

  @Test
  void allCellsOfARowMustMatch() {
    RuleTable table =
        Tables.sound(
            "age,area,code,because",
            "18-25,RURAL,A,why",
            "18-25,URBAN,B,why",
            "# a comment",
            ",,C,why");
    assertThat(lines(table, aSituation().aged(20).living(Area.URBAN))).containsExactly(3, 5);
    assertThat(lines(table, aSituation().aged(40))).containsExactly(5);
  }

  @Test
  void aTableWithoutInputsMatchesEveryone() {
    assertThat(lines(Tables.sound("code,because", "A,why", "B,why"), aSituation()))
        .containsExactly(2, 3);
  }

  @Test
  void headingsReadTheirFactsOnceAndConclusionsAnewInALaterStage() {
    RuleTable table = Tables.over(Heading.SEGMENT, "IDLE_SAVER", "not IDLE_SAVER");
    Reading reading = new Reading(aSituation().build());
    assertThat(table.match(reading)).extracting(TableRow::getLine).containsExactly(3);
    reading.goOn(aSituation().inSegment("IDLE_SAVER").build());
    assertThat(table.match(reading)).extracting(TableRow::getLine).containsExactly(2);
  }

  @Test
  void oneReadingServesTablesOfAnyLength() {
    String[] ages = IntStream.range(0, 1_000).mapToObj(i -> "" + i % 100).toArray(String[]::new);
    RuleTable longTable = Tables.over(Heading.AGE, ages);
    RuleTable shortTable = Tables.over(Heading.AGE, "20", "21");
    Reading reading = new Reading(aSituation().aged(21).build());
    assertThat(longTable.match(reading)).hasSize(10);
    assertThat(shortTable.match(reading)).extracting(TableRow::getLine).containsExactly(3);
    assertThat(longTable.match(reading)).hasSize(10);
  }

  private static List<Integer> lines(RuleTable table, SituationBuilder situation) {
    return table.match(new Reading(situation.build())).stream().map(TableRow::getLine).toList();
  }
}
