package heed.rulebook.sentence;

import heed.rulebook.RuleProblem;
import heed.rulebook.check.SafePattern;
import heed.rulebook.sentence.Sentence.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code sentences.dsl}: the standard DSL format of Drools, less what makes a sentence match
 * where its author did not expect it (patterns outside of slots, keywords, functions).
 */
final class SentenceReader {
  private static final Pattern HEAD =
      Pattern.compile("\\s*\\[([^\\]]*)\\]\\s*(?:\\[[^\\]]*\\])?(.*)", Pattern.DOTALL);
  private static final Pattern SLOT =
      Pattern.compile("\\{(\\p{L}[\\p{L}\\p{N}]*)(?::((?:[^{}]|\\{[0-9,]+\\})*))?\\}");

  /** More would let a long line be read in too many ways. */
  private static final int MOST_SLOTS = 5;

  private static final int LONGEST = 2_000;
  private static final int MOST_SENTENCES = 1_000;

  private static final String SPECIAL = "()[]|?*+^$";

  private final String path;
  private final List<RuleProblem> problems;
  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder comment = new StringBuilder();
  private final StringBuilder entry = new StringBuilder();
  private String meaning = "";
  private int entryLine;

  SentenceReader(String path, List<RuleProblem> problems) {
    this.path = path;
    this.problems = problems;
  }

  List<Sentence> read(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String trimmed = line.strip();
      if (sentences.size() > MOST_SENTENCES) {
        problem(number, "a rulebook may have %,d sentences.".formatted(MOST_SENTENCES));
        return sentences;
      }
      if (trimmed.isEmpty()) {
        finish();
        comment.setLength(0);
      } else if (trimmed.startsWith("#") || trimmed.startsWith("//")) {
        finish();
        comment.append(comment.isEmpty() ? "" : " ").append(trimmed.replaceFirst("^[#/]+\\s*", ""));
      } else if (trimmed.startsWith("[")) {
        finish();
        meaning = comment.toString();
        comment.setLength(0);
        entryLine = number;
        entry.append(trimmed);
      } else if (entry.isEmpty()) {
        problem(number, "a sentence begins with [when] or [then].");
      } else {
        entry.append(' ').append(trimmed);
      }
    }
    finish();
    return sentences;
  }

  private void finish() {
    if (entry.isEmpty()) {
      return;
    }
    if (entry.length() > LONGEST) {
      problem(entryLine, "a sentence and its DRL may have %,d letters.".formatted(LONGEST));
      entry.setLength(0);
      return;
    }
    Matcher head = HEAD.matcher(entry);
    Optional<Section> section = head.matches() ? sectionOf(head.group(1)) : Optional.empty();
    if (section.isEmpty()) {
      problem(entryLine, "a sentence begins with [when] or [then], and nothing else in brackets.");
    } else {
      add(section.get(), head.group(2));
    }
    entry.setLength(0);
  }

  private static Optional<Section> sectionOf(String name) {
    return switch (name.strip()) {
      case "when", "condition" -> Optional.of(Section.WHEN);
      case "then", "consequence" -> Optional.of(Section.THEN);
      default -> Optional.empty();
    };
  }

  private void add(Section section, String definition) {
    int equals = equalsSign(definition);
    if (equals < 0) {
      problem(entryLine, "put = between the sentence and the DRL that it stands for.");
      return;
    }
    if (meaning.isEmpty()) {
      problem(entryLine, "say in a comment right above the sentence what it means: # ...");
    }
    String text = definition.substring(0, equals).strip();
    String expansion = definition.substring(equals + 1).strip();
    List<String> slots = new ArrayList<>();
    Optional<Pattern> pattern = patternOf(text, slots);
    Matcher used = SLOT.matcher(expansion);
    while (used.find()) {
      if (!slots.contains(used.group(1)) || used.group(2) != null) {
        problem(entryLine, "the sentence has no slot %s.".formatted(used.group()));
        return;
      }
    }
    String rest = SLOT.matcher(expansion).replaceAll("").replaceAll("\\{\\d+(,\\d*)?\\}", "");
    if (rest.contains("{") || rest.contains("}")) {
      problem(entryLine, "braces are for slots only, such as {name}.");
      return;
    }
    pattern.ifPresent(
        p ->
            sentences.add(
                new Sentence(section, text, meaning, expansion, entryLine, List.copyOf(slots), p)));
  }

  private static int equalsSign(String definition) {
    int depth = 0;
    for (int i = 0; i < definition.length(); i++) {
      char c = definition.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '=' && depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Pattern> patternOf(String text, List<String> slots) {
    if (text.isEmpty()) {
      problem(entryLine, "there are no words before the = sign.");
      return Optional.empty();
    }
    StringBuilder pattern = new StringBuilder();
    Matcher slot = SLOT.matcher(text);
    int from = 0;
    boolean fine = true;
    while (slot.find()) {
      fine &= fixed(text.substring(from, slot.start()), pattern);
      String values = slot.group(2) == null ? ".+?" : slot.group(2);
      Optional<String> danger = SafePattern.danger(values);
      if (danger.isPresent() || values.contains("(") || values.contains("[^")) {
        problem(
            entryLine,
            "the pattern of slot {%s} is not allowed: %s"
                .formatted(
                    slot.group(1), danger.orElse("write no brackets ( ) and no [^...] in it.")));
        fine = false;
      } else {
        pattern.append('(').append(values).append(')');
      }
      slots.add(slot.group(1));
      from = slot.end();
    }
    fine &= fixed(text.substring(from), pattern);
    if (slots.size() > MOST_SLOTS) {
      problem(entryLine, "a sentence may have %d slots at the most.".formatted(MOST_SLOTS));
      fine = false;
    }
    return fine ? Optional.of(Pattern.compile(pattern.toString())) : Optional.empty();
  }

  private boolean fixed(String words, StringBuilder pattern) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 || c == '{' || c == '}' || c == '\\') {
        problem(entryLine, "leave out %s: a sentence has only words and {slots}.".formatted(c));
        return false;
      }
      if (Character.isWhitespace(c)) {
        if (i == 0 || !Character.isWhitespace(words.charAt(i - 1))) {
          pattern.append("\\s+");
        }
      } else {
        pattern.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return true;
  }

  private void problem(int line, String message) {
    problems.add(new RuleProblem(path, line, 0, message));
  }
}
