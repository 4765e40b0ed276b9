package heed.shared;

import java.util.List;

/** Input that can be read but not accepted; answered with 422 and every problem found. */
public final class InvalidInput extends RuntimeException {
  private final transient List<FieldProblem> problems;

  public InvalidInput(String detail, List<FieldProblem> problems) {
    super(detail);
    this.problems = List.copyOf(problems);
  }

  public InvalidInput(String pointer, String message) {
    this(message, List.of(new FieldProblem(pointer, message)));
  }

  /** Everything that is wrong, in the order in which it was found. */
  public List<FieldProblem> problems() {
    return problems;
  }
}
