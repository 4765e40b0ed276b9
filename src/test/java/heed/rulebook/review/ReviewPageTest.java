package heed.rulebook.review;

import heed.DocsPage;
import heed.rulebook.RuleProblem.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReviewPageTest {
  private final DocsPage page = new DocsPage("docs/review.md", ReviewPageTest.class);

  @Test
  void thePageListsEveryFinding() {
    StringBuilder text =
        new StringBuilder("| finding | | what it means | what to do |\n|---|---|---|---|\n");
    Arrays.stream(ReviewFinding.values())
        .sorted(Comparator.comparing(ReviewFinding::severity))
        .forEach(
            finding ->
                text.append(
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            finding.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            finding.severity() == Severity.ERROR ? "**error**" : "warning",
                            finding.meaning(),
                            finding.remedy())));
    page.checkSection("findings", text.toString());
  }
}
