package heed.app.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import heed.rulebook.RuleProblem;
import heed.shared.FieldProblem;
import heed.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * What every error looks like: RFC 9457.
 *
 * @param type what kind of problem, a URI; {@code about:blank} where the status says it all
 * @param title the kind in a few words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what is wrong this time and what to do
 * @param instance names this occurrence in Heed's log, or null
 * @param errors what is wrong with which field of the input, or line of a rulebook, or null
 * @param more further members of this kind of problem, or null
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<Fault> errors,
    @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that its HTTP status explains. */
  static Problem of(int status, String detail) {
    return new Problem("about:blank", Statuses.title(status), status, detail, null, null, null);
  }

  /** Input that can be read but not accepted, with each field at fault. */
  static Problem invalidInput(String detail, List<FieldProblem> errors) {
    return new Problem(
        "urn:heed:problem:invalid-input",
        "Invalid input",
        422,
        detail,
        null,
        errors.stream().map(Fault::of).toList(),
        null);
  }

  /** A rulebook that must not be used, with everything that is wrong in it. */
  static Problem brokenRulebook(List<RuleProblem> problems) {
    return new Problem(
        "urn:heed:problem:broken-rulebook",
        "Broken rulebook",
        422,
        problems.size() == 1
            ? "The rulebook has an error, so it must not decide."
            : "The rulebook has %d errors, so it must not decide.".formatted(problems.size()),
        null,
        problems.stream().map(Fault::of).toList(),
        null);
  }

  /** A request that cannot be met as things stand. */
  static Problem refusal(Refusal refused) {
    return new Problem(
        "about:blank",
        Statuses.title(refused.status()),
        refused.status(),
        refused.getMessage(),
        null,
        null,
        refused.more());
  }

  /** A fault of Heed's own, which the log tells more of under the given id. */
  static Problem fault(String id) {
    return new Problem(
        "about:blank",
        Statuses.title(500),
        500,
        "Heed failed to answer. Its log tells why under this instance.",
        "urn:uuid:" + id,
        null,
        null);
  }

  /**
   * One thing that is wrong.
   *
   * @param pointer a JSON pointer, the name of a parameter or column, or {@code file:line}
   * @param message what is wrong and what would be right
   * @param file of a rulebook, with line and column from 1, or 0 for the whole of it; else null
   */
  public record Fault(String pointer, String message, String file, Integer line, Integer column) {
    static Fault of(FieldProblem problem) {
      return new Fault(problem.pointer(), problem.message(), null, null, null);
    }

    static Fault of(RuleProblem problem) {
      return new Fault(
          problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line(),
          problem.message(),
          problem.file(),
          problem.line(),
          problem.column());
    }
  }
}
