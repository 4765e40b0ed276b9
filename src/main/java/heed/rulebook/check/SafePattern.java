package heed.rulebook.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tells regular expressions that always end soon from those that may not: a pattern that backtracks
 * for hours cannot be interrupted. Every choice that a pattern leaves open multiplies the ways in
 * which a text can be tried, so those are reckoned, at their worst, before anything is matched.
 */
public final class SafePattern {
  private static final int LONGEST = 200;
  private static final int MOST_UNBOUNDED = 2;
  private static final int MOST_BOUNDED = 50;
  private static final double MOST_WAYS = 20_000;

  /** What * or + counts for. */
  private static final int PER_UNBOUNDED = 100;

  private static final Pattern REPEATED =
      Pattern.compile("[*+?]|\\{(\\d{1,9})(?:(,)(\\d{1,9})?)?\\}");

  private final String pattern;
  private int groups;
  private int unbounded;
  private double ways = 1;

  private SafePattern(String pattern) {
    this.pattern = pattern;
  }

  /** What is wrong with the pattern, as a sentence, or empty if it is safe. */
  public static Optional<String> danger(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("a pattern may have %d characters at the most.".formatted(LONGEST));
    }
    if (pattern.contains("(?") || pattern.matches("(?s).*\\\\[0-9ckxuGQERXN].*")) {
      return Optional.of("look-around, flags and references back are not allowed in a pattern.");
    }
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Optional.of("it is not a pattern: %s.".formatted(e.getDescription()));
    }
    return new SafePattern(pattern).reckon();
  }

  private Optional<String> reckon() {
    int branches = 1;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i = afterEscape(i);
      } else if (c == '[') {
        i = endOfClass(i);
        if (i < 0) {
          return Optional.of("write no brackets inside [ ] in a pattern.");
        }
      } else if (c == '|') {
        branches++;
      } else if (c == '(') {
        groups++;
      } else {
        Matcher repeated = REPEATED.matcher(pattern).region(i, pattern.length());
        if (repeated.lookingAt()) {
          Optional<String> danger = repeat(i, repeated);
          if (danger.isPresent()) {
            return danger;
          }
          i = repeated.end() - 1;
        }
      }
    }
    // Branches count most where they are spread evenly over the groups.
    int spread = Math.max(groups, 1);
    ways *= Math.pow(1 + (branches - 1.0) / spread, spread);
    return ways > MOST_WAYS
        ? Optional.of("it leaves too much open. Use fewer of * + ? { } and |.")
        : Optional.empty();
  }

  /** Where a class in [ ] ends, at the latest; -1 where it holds another, which may go on. */
  private int endOfClass(int start) {
    for (int i = start + 1; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '[') {
        return -1;
      } else if (c == '\\') {
        i = afterEscape(i);
      } else if (c == ']') {
        return i;
      }
    }
    return -1;
  }

  private int afterEscape(int backslash) {
    boolean property =
        pattern.startsWith("\\p{", backslash) || pattern.startsWith("\\P{", backslash);
    return property ? pattern.indexOf('}', backslash) : backslash + 1;
  }

  private Optional<String> repeat(int at, Matcher repeated) {
    if (at > 0 && pattern.charAt(at - 1) == ')') {
      return Optional.of("a group ( ) must not be repeated.");
    }
    String sign = repeated.group();
    boolean open = sign.equals("*") || sign.equals("+") || sign.endsWith(",}");
    int low = repeated.group(1) == null ? 0 : Integer.parseInt(repeated.group(1));
    int high =
        repeated.group(3) != null ? Integer.parseInt(repeated.group(3)) : open ? low + 1 : low;
    if (open && ++unbounded > MOST_UNBOUNDED) {
      return Optional.of("use * and + no more than twice.");
    }
    if (Math.max(low, high) > MOST_BOUNDED) {
      return Optional.of("repeat no more than %d times.".formatted(MOST_BOUNDED));
    }
    ways *= sign.equals("?") ? 2 : open ? PER_UNBOUNDED : high - low + 1;
    return Optional.empty();
  }
}
