package heed.rulebook.sheet;

import heed.rulebook.RuleProblem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text as an author wrote it: strictly UTF-8, and nothing in it that the eye does not see. */
public final class AuthoredText {
  private static final int MOST_PROBLEMS = 20;

  private AuthoredText() {}

  /** The text of a file, without a byte order mark; or nothing, and the problem. */
  public static Optional<String> decode(String file, byte[] content, List<RuleProblem> problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(content.length);
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (decoder.decode(bytes, text, true).isError()) {
      problems.add(
          new RuleProblem(
              file,
              1 + (int) text.flip().chars().filter(c -> c == '\n').count(),
              0,
              "a letter here is not UTF-8; save the file with the encoding UTF-8"));
      return Optional.empty();
    }
    String decoded = text.flip().toString();
    return checkVisible(
        file, decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded, problems);
  }

  /** Whether the character shows nothing by itself, yet can change what is read. */
  public static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private static Optional<String> checkVisible(
      String file, String text, List<RuleProblem> problems) {
    int found = 0;
    int line = 1;
    for (int i = 0;
        i < text.length() && found < MOST_PROBLEMS;
        i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (character == '\n') {
        line++;
      } else if (isInvisible(character) && character != '\r' && character != '\t') {
        found++;
        problems.add(
            new RuleProblem(
                file,
                line,
                0,
                "there is an invisible character (U+%04X) here; delete it and type the words anew"
                    .formatted(character)));
      }
    }
    return found == 0 ? Optional.of(text) : Optional.empty();
  }
}
