package heed.console.rulebook.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heed.console.Texts;
import heed.console.rulebook.sheet.SheetColumn.Form;
import heed.rulebook.RuleProblem;
import heed.rulebook.RulebookFiles;
import heed.rulebook.sheet.CsvSheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SheetColumnsTest {
  private static final RulebookFiles RULES = RulebookFiles.readFolder(Path.of("rules"));

  static Stream<String> gridFiles() {
    return RULES.byPath().keySet().stream()
        .filter(path -> path.endsWith(".csv") && !path.equals("parameters.csv"));
  }

  @ParameterizedTest
  @MethodSource("gridFiles")
  void everyColumnOfTheShippedFilesIsKnownAndHasWordsInEachLanguage(String path) {
    Map<String, SheetColumn> known = columns(path);
    CsvSheet sheet = sheet(path);
    assertThat(known.keySet()).containsAll(sheet.headings());
    for (String language : Texts.LANGUAGES) {
      Texts texts = Texts.in(language);
      assertThat(texts.under("sheet.heading.").keySet())
          .containsAll(known.keySet().stream().map(it -> it.replace(' ', '-')).toList());
      assertThat(texts.under("sheet.meaning.").keySet())
          .containsAll(known.keySet().stream().map(it -> it.replace(' ', '-')).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("gridFiles")
  void whatStandsInTheShippedFilesIsOfferedThere(String path) {
    Map<String, SheetColumn> known = columns(path);
    CsvSheet sheet = sheet(path);
    for (int at = 0; at < sheet.headings().size(); at++) {
      int place = at;
      SheetColumn column = known.get(sheet.headings().get(at));
      if (column.form() == Form.MATCH
          || column.form() == Form.WORD
          || column.form() == Form.WORDS) {
        assertThat(column.values())
            .as(column.heading())
            .containsAll(
                sheet.rows().stream()
                    .flatMap(row -> words(row.cell(place)))
                    .filter(it -> !it.isEmpty() && !it.equals("unknown"))
                    .toList());
      }
    }
  }

  @Test
  void aTableIsNotOfferedWhatALaterStageConcludes() {
    assertThat(columns("1-segmentation/value.csv")).doesNotContainKeys("segment", "need");
    assertThat(columns("2-product-fit/fits.csv")).containsKey("segment").doesNotContainKey("need");
    assertThat(columns("3-eligibility/new.csv")).containsKeys("segment", "need");
  }

  private static Stream<String> words(String cell) {
    return Arrays.stream(cell.replaceFirst("^not ", "").split("\\|")).map(String::strip);
  }

  private static Map<String, SheetColumn> columns(String path) {
    return SheetModels.columns(path, RULES).stream()
        .collect(Collectors.toMap(SheetColumn::heading, it -> it));
  }

  private static CsvSheet sheet(String path) {
    return CsvSheet.read(path, RULES.byPath().get(path), new ArrayList<RuleProblem>())
        .orElseThrow();
  }
}
