package heed.rulebook.check;

import java.util.Optional;

/**
 * The first look at the text of one condition, before it is parsed: the time that the parser takes
 * doubles with every bracket inside a bracket, and its stack grows with the length.
 */
final class ConditionText {
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 4;

  private ConditionText() {}

  /** What keeps the condition from being parsed, as a sentence, if anything. */
  static Optional<String> problem(String condition) {
    if (condition.length() > LONGEST) {
      return Optional.of("a condition may have %,d letters at the most.".formatted(LONGEST));
    }
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < condition.length(); i++) {
      char c = condition.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '\'' || condition.startsWith("\"\"\"", i)) {
        return Optional.of("write text between double quotation marks.");
      } else if (condition.startsWith("//", i) || condition.startsWith("/*", i)) {
        return Optional.of("a comment must not stand inside a condition.");
      } else if (c == '"') {
        quoted = true;
      } else if ("([{".indexOf(c) >= 0 && ++depth > DEEPEST) {
        return Optional.of("brackets stand more than %d deep.".formatted(DEEPEST));
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      }
    }
    return Optional.empty();
  }
}
