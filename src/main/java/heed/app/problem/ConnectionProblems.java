package heed.app.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import heed.shared.Json;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that are found before any servlet is asked, such as a request line that is no HTTP. */
final class ConnectionProblems extends ErrorHandler {
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    write(response, status, callback);
  }

  static void write(Response response, int status, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, body(status), callback);
  }

  private static ByteBuffer body(int status) {
    try {
      return ByteBuffer.wrap(
          Json.mapper().writeValueAsBytes(Problem.of(status, Statuses.detail(status))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }
}
