package heed.app.problem;

import heed.rulebook.BrokenRulebook;
import heed.rulebook.RunawayRules;
import heed.rulebook.live.LostRace;
import heed.shared.Conflict;
import heed.shared.FieldProblem;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Overloaded;
import heed.shared.Refusal;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whatever an API call threw. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof InvalidInput refused) {
      return answer(Problem.invalidInput(refused.getMessage(), refused.problems()));
    }
    if (thrown instanceof BrokenRulebook broken) {
      return answer(Problem.brokenRulebook(broken.errors()));
    }
    if (thrown instanceof Refusal refused) {
      return answer(Problem.refusal(refused));
    }
    if (thrown instanceof LostRace lost) {
      return answer(Problem.of(409, lost.getMessage() + " Look at it, and try again."));
    }
    if (thrown instanceof MalformedBody body) {
      return answer(Problem.of(body.status(), body.getMessage()));
    }
    if (thrown instanceof NotFound missing) {
      return answer(Problem.of(404, missing.getMessage()));
    }
    if (thrown instanceof Conflict conflict) {
      return answer(Problem.of(409, conflict.getMessage()));
    }
    if (thrown instanceof Overloaded busy) {
      return builder(Problem.of(503, busy.getMessage()))
          .header(HttpHeaders.RETRY_AFTER, busy.retryAfterSeconds())
          .build();
    }
    if (LostDatabase.isBehind(thrown)) {
      LOG.warn("The database is lost: {}", thrown.getMessage());
      return builder(Problem.of(503, LostDatabase.explain(thrown)))
          .header(HttpHeaders.RETRY_AFTER, LostDatabase.RETRY_AFTER_SECONDS)
          .build();
    }
    if (thrown instanceof RunawayRules runaway) {
      LOG.error("A rule ran past its bounds", runaway);
      return answer(
          Problem.of(
              500,
              "The rule at %s ran past its bounds, so there is no decision for this client; it must be mended."
                  .formatted(runaway.rule())));
    }
    if (thrown instanceof ConstraintViolationException refused) {
      return answer(
          Problem.invalidInput(
              "The request breaks a constraint.",
              refused.getConstraintViolations().stream().map(ProblemMapper::field).toList()));
    }
    if (thrown instanceof ParamException.QueryParamException parameter) {
      String message = parameter.getParameterName() + " has a value that cannot be read";
      return answer(
          Problem.invalidInput(
              message, List.of(new FieldProblem(parameter.getParameterName(), message))));
    }
    if (thrown instanceof WebApplicationException http) {
      return answer(http);
    }
    if (thrown instanceof HttpException http && http.getCode() < 500) {
      return answer(Problem.of(http.getCode(), Statuses.detail(http.getCode())));
    }
    return fault(thrown);
  }

  private static FieldProblem field(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return new FieldProblem(path.substring(path.lastIndexOf('.') + 1), violation.getMessage());
  }

  private static Response answer(WebApplicationException thrown) {
    Response given = thrown.getResponse();
    int status = given.getStatus();
    if (status < 400) {
      return given;
    }
    if (status == 500) {
      return fault(thrown);
    }
    // Jersey's own messages, such as "HTTP 404 Not Found", say no more than the status.
    boolean ownWords = thrown.getMessage() != null && !thrown.getMessage().startsWith("HTTP ");
    ResponseBuilder answer =
        builder(Problem.of(status, ownWords ? thrown.getMessage() : Statuses.detail(status)));
    MultivaluedMap<String, Object> headers = given.getHeaders();
    headers.forEach(
        (name, values) -> {
          if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
              && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            values.forEach(value -> answer.header(name, value));
          }
        });
    return answer.build();
  }

  private static Response fault(Throwable thrown) {
    String id = UUID.randomUUID().toString();
    LOG.error("Failed to answer a request, {}", id, thrown);
    return answer(Problem.fault(id));
  }

  private static Response answer(Problem problem) {
    return builder(problem).build();
  }

  private static ResponseBuilder builder(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }
}
