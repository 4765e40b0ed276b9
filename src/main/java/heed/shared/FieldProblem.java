package heed.shared;

import java.util.Objects;

/**
 * One thing that is wrong with a request or a row.
 *
 * @param pointer where: a JSON pointer such as {@code /household/size}, or a column name
 * @param message what is wrong and what would be right, one sentence
 */
public record FieldProblem(String pointer, String message) {
  public FieldProblem {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }
}
