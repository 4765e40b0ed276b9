package heed.rulebook.check;

import heed.rulebook.RuleProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The first look at a rule file: only plain, visible text, so that the parsers behind it read what
 * a person reads.
 */
public final class TextCheck {
  private static final int DEEPEST = 60;

  private TextCheck() {}

  /** The file's text, or empty if a problem was found. */
  public static Optional<String> read(String path, byte[] bytes, List<RuleProblem> problems) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      problems.add(new RuleProblem(path, 0, 0, "this file is not UTF-8 text. Save it as UTF-8."));
      return Optional.empty();
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int before = problems.size();
    look(path, text, problems);
    return problems.size() == before ? Optional.of(text) : Optional.empty();
  }

  private static void look(String path, String text, List<RuleProblem> problems) {
    int line = 1;
    int column = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      column++;
      if (c == '\n') {
        line++;
        column = 0;
      } else if (isInvisible(text, i) && !Character.isLowSurrogate(c)) {
        problems.add(
            new RuleProblem(
                path,
                line,
                column,
                "an invisible character (U+%04X) stands here. Delete it."
                    .formatted(text.codePointAt(i))));
        return;
      } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
        problems.add(
            new RuleProblem(path, line, column, "\\u is not allowed. Write the character itself."));
        return;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      if (depth > DEEPEST) {
        problems.add(
            new RuleProblem(
                path, line, column, "brackets stand more than %d deep.".formatted(DEEPEST)));
        return;
      }
    }
  }

  /** Control, bidirectional, zero-width, private and unpaired characters. */
  private static boolean isInvisible(String text, int i) {
    int c = text.codePointAt(i);
    if (c == '\t') {
      return false;
    }
    if (c == '\r') {
      return i + 1 >= text.length() || text.charAt(i + 1) != '\n';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
