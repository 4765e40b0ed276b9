package heed.rulebook.check;

import heed.rulebook.RuleProblem;
import heed.rulebook.sheet.AuthoredText;
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
    Optional<String> text = AuthoredText.decode(path, bytes, problems);
    Optional<RuleProblem> problem = text.flatMap(visible -> look(path, visible));
    problem.ifPresent(problems::add);
    return problem.isPresent() ? Optional.empty() : text;
  }

  private static Optional<RuleProblem> look(String path, String text) {
    int line = 1;
    int column = 0;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      column++;
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 && depth > 0 ? -1 : 0;
      String message =
          c == '\\' && next == 'u'
              ? "\\u is not allowed. Write the character itself."
              : c == '\r' && next != '\n'
                  ? "a line ends here in a way that not every program sees. Type the line break anew."
                  : depth > DEEPEST ? "brackets stand more than %d deep.".formatted(DEEPEST) : null;
      if (message != null) {
        return Optional.of(new RuleProblem(path, line, column, message));
      }
      if (c == '\n') {
        line++;
        column = 0;
      }
    }
    return Optional.empty();
  }
}
