package heed.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** What a marketer understands: no name out of Java, no stack trace, no text without end. */
final class PlainWords {
  private static final Pattern JAVA =
      Pattern.compile(
          "\\b(?:java|javax|org|com|heed|sun)\\.[a-z]\\w*(?:\\.\\w+)*|\\w*(?:Exception|Error|Descr|Expr)\\b");

  private PlainWords() {}

  static void assertPlain(String problem) {
    assertPlain(problem, "");
  }

  /**
   * @param authored the author's own words, which a message may repeat
   */
  static void assertPlain(String problem, String authored) {
    String message = problem.substring(problem.indexOf(": ") + 1);
    assertThat(message).hasSizeLessThan(1_200).doesNotContainPattern("\\.java:\\d|\\bnull:");
    JAVA.matcher(message)
        .results()
        .forEach(found -> assertThat(authored).as(problem).containsIgnoringCase(found.group()));
  }
}
