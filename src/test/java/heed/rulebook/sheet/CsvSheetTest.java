package heed.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvSheetTest {
  @Test
  void commentsAndEmptyLinesAreSkippedAndLinesArePhysical() {
    CsvSheet sheet =
        Sheets.sound(
            "a.csv",
            "\uFEFF# what this is, in a sentence",
            "Name , Value",
            "",
            "a,\"two",
            "lines\"",
            ",",
            "\"# quoted, by a spreadsheet\",",
            "b, 2 ");
    assertThat(sheet.headings()).containsExactly("name", "value");
    assertThat(sheet.headingLine()).isEqualTo(2);
    assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(4, 8);
    assertThat(sheet.rows().get(1).cell("value")).isEqualTo("2");
    assertThat(sheet.rows().get(1).place()).isEqualTo("a.csv:8");
  }

  @Test
  void aLineWithTooManyOrTooFewCellsIsReportedAndTheRestIsRead() {
    assertThat(problems("name,value", "a,1,234", "b", "c,2"))
        .containsExactly(
            "a.csv:2: this line has 3 cells, but the heading line has 2 cells; a text with a comma in it needs quotes around it",
            "a.csv:3: this line has 1 cell, but the heading line has 2 cells; a text with a comma in it needs quotes around it");
  }

  @Test
  void headingsStandOnceAndAreNotEmpty() {
    assertThat(problems("name,Name,", "a,b,c"))
        .containsExactly(
            "a.csv:1:2: the heading 'name' stands twice",
            "a.csv:1:3: this column has no heading; name it or delete the column");
  }

  @Test
  void anUnknownHeadingIsNamedWithTheNearestAndAMissingOneByName() {
    assertThat(
            Sheets.problems(
                "a.csv",
                sheet -> sheet.hasHeadings(List.of("name", "value"), h -> false),
                "name,vaule",
                "a,1"))
        .containsExactly(
            "a.csv:1: the heading 'value' is missing",
            "a.csv:1:2: there is no heading 'vaule' in this sheet; did you mean value?");
  }

  @Test
  void quotesThatDoNotFitStopTheFileAtTheirLine() {
    assertThat(problems("name,value", "a,1", "\"b\"x,2", "c,3"))
        .singleElement()
        .asString()
        .startsWith("a.csv:3: the quotes in this line do not fit together");
    assertThat(problems("name,value", "\"a,1", "b,2"))
        .singleElement()
        .asString()
        .startsWith("a.csv:2: the quotes in this line do not fit together");
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLine() {
    assertThat(
            Sheets.problems(
                "a.csv", s -> {}, "name\nok\nma\u00f1ana\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(
            "a.csv:3: a letter here is not UTF-8; save the file with the encoding UTF-8");
  }

  @Test
  void invisibleCharactersAreRefusedWithTheirLine() {
    assertThat(problems("name", "a\u202eb", "c\u0007"))
        .containsExactly(
            "a.csv:2: there is an invisible character (U+202E) here; delete it and type the words anew",
            "a.csv:3: there is an invisible character (U+0007) here; delete it and type the words anew");
  }

  @Test
  void anEmptyFileAndOtherSeparatorsAreExplained() {
    assertThat(problems("", "# only a comment"))
        .containsExactly("a.csv: the file is empty; its first line must name the columns");
    assertThat(problems("name;value", "a;1"))
        .containsExactly("a.csv:1: the columns are separated by ';'; save the file with ','");
  }

  @Test
  void aCellIsNotAnEssay() {
    assertThat(problems("name", "x".repeat(2_001)))
        .containsExactly("a.csv:2:1: a cell may have at most 2000 letters");
  }

  private static List<String> problems(String... lines) {
    return Sheets.problems("a.csv", sheet -> {}, lines);
  }
}
