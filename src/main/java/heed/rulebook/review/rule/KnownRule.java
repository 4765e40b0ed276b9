package heed.rulebook.review.rule;

import heed.rulebook.Stage;
import java.util.List;

/**
 * One rule as it was understood.
 *
 * @param line where it begins in its file
 */
public record KnownRule(
    String file, int line, String name, Stage stage, Condition when, List<Insert> then) {

  /** {@code file:line}. */
  public String place() {
    return file + ":" + line;
  }
}
