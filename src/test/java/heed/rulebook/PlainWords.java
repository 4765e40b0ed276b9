package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

/** What a marketer understands: no name out of Java, no stack trace, no text without end. */
final class PlainWords {
  private PlainWords() {}

  /** What stands between quotation marks is the author's own. */
  static void assertPlain(String problem) {
    assertThat(problem.replaceAll("(?s)[\"'].*[\"']", ""))
        .hasSizeLessThan(1_200)
        .doesNotContainPattern("\\b(?:java|javax|org|com|heed|sun|de)\\.[a-z]\\w*[.\\w]*")
        .doesNotContainPattern("(?:Exception|Error)\\b")
        .doesNotContainPattern("\\bat [\\w.]+\\(")
        .doesNotContain("null:", "Descr", "Expr)");
  }
}
