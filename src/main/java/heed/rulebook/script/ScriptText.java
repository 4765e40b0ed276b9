package heed.rulebook.script;

import heed.rulebook.RuleProblem;
import heed.shared.Nearest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks the text of a script before it is compiled. Of the template language only {@code
 * {{name}}}, {@code {{#name}}}, {@code {{^name}}} and {@code {{/name}}} are let through, on names
 * of {@link ScriptValue}; whatever else stands in double braces is refused.
 */
final class ScriptText {
  private static final Pattern TAG = Pattern.compile("\\{\\{([#^/]?) *([A-Za-z]+) *}}(?!})");
  private static final Map<String, ScriptValue> BY_KEY =
      Arrays.stream(ScriptValue.values())
          .collect(Collectors.toUnmodifiableMap(ScriptValue::key, Function.identity()));
  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 5;

  private record Section(String key, int line) {}

  private final String file;
  private final List<RuleProblem> problems;
  private final Deque<Section> open = new ArrayDeque<>();
  private final Set<ScriptValue> used = EnumSet.noneOf(ScriptValue.class);

  private ScriptText(String file, List<RuleProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Adds to the problems what is wrong; the values that the text names. */
  static Set<ScriptValue> check(String file, String text, List<RuleProblem> problems) {
    ScriptText script = new ScriptText(file, problems);
    if (text.isBlank()) {
      script.report(0, 0, "the script is empty; write what to say");
    } else if (text.length() > LONGEST) {
      script.report(0, 0, "a script may have at most %d letters".formatted(LONGEST));
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      script.checkLine(i + 1, lines[i]);
    }
    for (Section section : script.open) {
      script.report(
          section.line(),
          0,
          "the section {{#%1$s}} is not closed by {{/%1$s}}".formatted(section.key()));
    }
    return script.used;
  }

  private void checkLine(int line, String text) {
    Matcher tag = TAG.matcher(text);
    int from = 0;
    while (tag.find(from)) {
      checkBetween(line, text, from, tag.start());
      checkTag(line, tag);
      from = tag.end();
    }
    checkBetween(line, text, from, text.length());
  }

  private void checkBetween(int line, String text, int from, int to) {
    String between = text.substring(from, to);
    int braces = Math.max(between.indexOf("{{"), between.indexOf("}}"));
    if (braces >= 0) {
      report(
          line,
          from + braces + 1,
          "double braces may only hold the name of a value, such as {{clientName}}, or begin and end a section, such as {{#isHighValue}} and {{/isHighValue}}");
    } else if (between.endsWith("{") && to < text.length()) {
      report(line, to, "three braces are one too many; write {{name}}");
    }
  }

  private void checkTag(int line, Matcher tag) {
    String key = tag.group(2);
    ScriptValue value = BY_KEY.get(key);
    if (value == null) {
      report(
          line,
          tag.start() + 1,
          "no script can name '%s'%s".formatted(key, Nearest.hint(key, BY_KEY.keySet())));
      return;
    }
    used.add(value);
    switch (tag.group(1)) {
      case "#", "^" -> openSection(line, tag.start() + 1, key);
      case "/" -> closeSection(line, tag.start() + 1, key);
      default -> {
        if (value.isSection()) {
          report(
              line,
              tag.start() + 1,
              "%1$s is a yes or no, so it cannot be said; put the words between {{#%1$s}} and {{/%1$s}}"
                  .formatted(key));
        }
      }
    }
  }

  private void openSection(int line, int column, String key) {
    if (open.size() == DEEPEST) {
      report(line, column, "sections may stand at most %d deep in each other".formatted(DEEPEST));
    }
    open.push(new Section(key, line));
  }

  private void closeSection(int line, int column, String key) {
    if (open.isEmpty()) {
      report(
          line,
          column,
          "{{/%1$s}} closes a section that was not opened by {{#%1$s}}".formatted(key));
    } else if (!open.peek().key().equals(key)) {
      report(
          line,
          column,
          "{{/%s}} stands where {{/%s}} should close the section of line %d"
              .formatted(key, open.peek().key(), open.peek().line()));
      open.pop();
    } else {
      open.pop();
    }
  }

  private void report(int line, int column, String message) {
    problems.add(new RuleProblem(file, line, column, message));
  }
}
