package heed.app.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import heed.shared.FieldProblem;
import java.util.List;

/**
 * What every error looks like: RFC 9457.
 *
 * @param type what kind of problem, a URI; {@code about:blank} where the status says it all
 * @param title the kind in a few words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what is wrong this time and what to do
 * @param instance names this occurrence in Heed's log, or null
 * @param errors what is wrong with which field of the input, or null
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldProblem> errors) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that its HTTP status explains. */
  static Problem of(int status, String detail) {
    return new Problem("about:blank", Statuses.title(status), status, detail, null, null);
  }

  /** Input that can be read but not accepted, with each field at fault. */
  static Problem invalidInput(String detail, List<FieldProblem> errors) {
    return new Problem(
        "urn:heed:problem:invalid-input", "Invalid input", 422, detail, null, errors);
  }

  /** A fault of Heed's own, which the log tells more of under the given id. */
  static Problem fault(String id) {
    return new Problem(
        "about:blank",
        Statuses.title(500),
        500,
        "Heed failed to answer. Its log tells why under this instance.",
        "urn:uuid:" + id,
        null);
  }
}
