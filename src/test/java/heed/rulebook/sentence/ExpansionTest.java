package heed.rulebook.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import heed.rulebook.RulebookFiles;
import heed.rulebook.SmallRulebook;
import heed.testing.ShippedRulebook;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExpansionTest {
  private static final RulebookFiles SHIPPED = ShippedRulebook.release().files();

  @Test
  void everyLineOfDrlStandsWhereItsSentenceStands() {
    SHIPPED
        .byPath()
        .forEach(
            (path, content) -> {
              if (path.matches("\\d-.*\\.dslr?|\\d-.*\\.drl")) {
                String[] authors = new String(content, StandardCharsets.UTF_8).split("\n", -1);
                String[] drl = Expansion.of(SHIPPED, path).orElseThrow().split("\n", -1);
                assertThat(drl).as(path).hasSameSizeAs(authors);
                for (int i = 0; i < drl.length; i++) {
                  if (authors[i].matches("(rule|when|then|end)\\b.*")) {
                    assertThat(drl[i]).isEqualTo(authors[i]);
                  }
                }
              }
            });
  }

  @Test
  void aSentenceIsShownAsWhatItStandsFor() {
    String path = "2-product-fit/fits.dslr";
    String[] authors =
        new String(SHIPPED.byPath().get(path), StandardCharsets.UTF_8).split("\n", -1);
    String[] drl = Expansion.of(SHIPPED, path).orElseThrow().split("\n", -1);
    for (int i = 0; i < authors.length; i++) {
      if (authors[i].contains("The client belongs to segment SCHOOL_FEE_PAYER")) {
        assertThat(drl[i]).isEqualTo("exists Segment(name == \"SCHOOL_FEE_PAYER\")");
        return;
      }
    }
    throw new AssertionError("no such line");
  }

  @Test
  void aLineThatIsNoSentenceIsShownWithWhatIsWrong() {
    String path = "2-product-fit/odd.dslr";
    RulebookFiles files =
        SmallRulebook.with(
                path,
                """
                rule "Odd"
                when
                  The client belongs to segmint IDLE_SAVER
                then
                  Conclude fit 1 of TERM_DEPOSIT because it is odd
                end""")
            .files();
    String[] drl = Expansion.of(files, path).orElseThrow().split("\n", -1);
    assertThat(drl).hasSize(6);
    assertThat(drl[2])
        .startsWith(
            "  // The client belongs to segmint IDLE_SAVER    <- there is no sentence like");
    assertThat(drl[4])
        .startsWith("insert(new ProductFit(\"TERM_DEPOSIT\", 1, \"it is odd\", \"" + path + ":1\"");
  }

  @Test
  void whatIsNoFileOfRulesHasNoExpansion() {
    assertThat(Expansion.of(SHIPPED, "parameters.csv")).isEmpty();
    assertThat(Expansion.of(SHIPPED, "1-segmentation/value.csv")).isEmpty();
    assertThat(Expansion.of(SHIPPED, "1-segmentation/none.drl")).isEmpty();
  }
}
