package heed.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String label) {
    assertThat(CsvText.harmless(label)).isEqualTo("'" + label);
  }

  @Test
  void aHiddenCellHasNoNumberAndATotalComesLast() {
    Figure figure = new Figure("response", Unit.SHARE, "positive", "reached");
    String csv =
        CsvText.of(
            new Reading(
                "response-by-action",
                "",
                null,
                Map.of(),
                null,
                30,
                List.of(
                    new Series(
                        figure,
                        Row.share("ALL", 10, 100),
                        List.of(Row.hidden("=A"), Row.share("B", 0, 50))))));
    assertThat(csv.lines())
        .satisfiesExactly(
            heading -> assertThat(heading).startsWith("figure,label,numerator"),
            hidden -> assertThat(hidden).isEqualTo("response,'=A,,,,,,yes"),
            shown -> assertThat(shown).startsWith("response,B,0,50,0,0,0.07"),
            total -> assertThat(total).startsWith("response,ALL,10,100,0.1,0.0"));
  }
}
