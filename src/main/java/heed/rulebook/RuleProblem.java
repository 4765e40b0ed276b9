package heed.rulebook;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong in the rulebook, or may be, where its author made it.
 *
 * @param file path in the rulebook, such as {@code 2-product-fit/savings.dslr}
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param message what is wrong and what to do, one or two sentences that a marketer understands
 * @param severity whether it keeps the rulebook from being used
 */
public record RuleProblem(String file, int line, int column, String message, Severity severity)
    implements Comparable<RuleProblem> {
  private static final Comparator<RuleProblem> ORDER =
      Comparator.comparing(RuleProblem::file)
          .thenComparingInt(RuleProblem::line)
          .thenComparingInt(RuleProblem::column)
          .thenComparing(RuleProblem::message)
          .thenComparing(RuleProblem::severity);

  /** Whether the rulebook must not be used, or its author should only look again. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public RuleProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(severity, "severity");
  }

  /** An error: the rulebook must not be used. */
  public RuleProblem(String file, int line, int column, String message) {
    this(file, line, column, message, Severity.ERROR);
  }

  /** Something that its author should look at again, and may leave as it is. */
  public static RuleProblem warning(String file, int line, int column, String message) {
    return new RuleProblem(file, line, column, message, Severity.WARNING);
  }

  /** Whether it keeps the rulebook from being used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(RuleProblem other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: message}, leaving out what is 0. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column > 0) {
      text.append(':').append(column);
    }
    return text.append(": ").append(message).toString();
  }
}
