package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.fact.Family;
import heed.rulebook.conclusion.Conclusion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Whatever form a rule has, its conclusions lead to the line that its author wrote. */
class AuthorsPlaceTest {
  @Test
  void everyConclusionNamesTheLineOfItsRuleOrRow() throws BrokenRulebook {
    SmallRulebook rulebook =
        SmallRulebook.with(
                "1-segmentation/placed.drl",
                """
                // by an expert

                rule "Placed by DRL"
                when
                  Client(ageYears > 1)
                then
                  insert(new Segment(Scheme.SOCIAL, "BY_DRL", "an expert says so", "@rule"));
                end
                """)
            .and(
                "2-product-fit/placed.dslr",
                """
                # a marketer's first line
                rule "Placed by a sentence"
                when
                  The client holds a product
                  - of family CURRENT
                  - that is held
                then
                  Conclude fit 0.5 of TERM_DEPOSIT because a sentence says so
                end
                """);
    try (Release release = rulebook.compile()) {
      List<Conclusion> concluded =
          SmallRulebook.conclusions(release, SmallRulebook.client(35, 9000, Family.CURRENT));
      assertThat(concluded)
          .extracting(Conclusion::rule)
          .contains("1-segmentation/placed.drl:3", "2-product-fit/placed.dslr:2")
          .anySatisfy(rule -> assertThat(rule).matches(".*\\.csv:\\d+"));
      assertThat(concluded)
          .allSatisfy(
              conclusion ->
                  assertThat(authorsLine(release.files().byPath(), conclusion.rule()))
                      .satisfiesAnyOf(
                          line -> assertThat(line).startsWith("rule "),
                          line -> assertThat(line).contains(reason(conclusion))));
    }
  }

  private static String authorsLine(SortedMap<String, byte[]> files, String place) {
    int colon = place.lastIndexOf(':');
    return new String(files.get(place.substring(0, colon)), StandardCharsets.UTF_8)
        .split("\n", -1)[Integer.parseInt(place.substring(colon + 1)) - 1];
  }

  private static String reason(Conclusion conclusion) {
    return conclusion.toString().replaceAll(".*reason=(.*), rule=.*", "$1");
  }
}
