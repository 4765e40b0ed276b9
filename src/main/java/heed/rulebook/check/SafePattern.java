package heed.rulebook.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tells regular expressions that always end soon from those that may not: a pattern that backtracks
 * for hours cannot be interrupted.
 */
public final class SafePattern {
  private static final int LONGEST = 200;
  private static final int MOST_UNBOUNDED = 2;
  private static final int MOST_BOUNDED = 50;

  private SafePattern() {}

  /** What is wrong with the pattern, as a sentence, or empty if it is safe. */
  public static Optional<String> danger(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("a pattern may have %d characters at the most.".formatted(LONGEST));
    }
    if (pattern.contains("(?") || pattern.matches(".*\\\\[1-9kGQE].*")) {
      return Optional.of("look-around, flags and references back are not allowed in a pattern.");
    }
    if (pattern.matches(".*\\)[*+?{].*")) {
      return Optional.of("a group ( ) must not be repeated.");
    }
    if (count(pattern, "[*+]") + count(pattern, "\\{\\d+,\\}") > MOST_UNBOUNDED) {
      return Optional.of("use * and + no more than twice.");
    }
    if (repeatsTooOften(pattern)) {
      return Optional.of("repeat no more than %d times.".formatted(MOST_BOUNDED));
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Optional.of("it is not a pattern: %s.".formatted(e.getDescription()));
    }
    return Optional.empty();
  }

  private static long count(String pattern, String what) {
    return Pattern.compile(what).matcher(pattern).results().count();
  }

  private static boolean repeatsTooOften(String pattern) {
    long bounded = count(pattern, "\\{\\d+(,\\d+)?\\}");
    boolean large =
        Pattern.compile("\\{(\\d+)(?:,(\\d+))?,?\\}")
            .matcher(pattern)
            .results()
            .flatMap(
                found ->
                    java.util.stream.Stream.of(found.group(1), found.group(2))
                        .filter(java.util.Objects::nonNull))
            .anyMatch(number -> number.length() > 2 || Integer.parseInt(number) > MOST_BOUNDED);
    return large || bounded > 3;
  }
}
