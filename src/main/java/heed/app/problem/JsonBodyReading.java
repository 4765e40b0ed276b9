package heed.app.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import heed.shared.InvalidInput;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Reads the JSON body of a request: bounded, never null, and with faults that name the field. */
final class JsonBodyReading implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!isJson(context.getMediaType())) {
      return context.proceed();
    }
    if (saysItIsTooLarge(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH))) {
      throw tooLarge(null);
    }
    context.setInputStream(new BoundedBody(context.getInputStream()));
    try {
      Object body = context.proceed();
      if (body == null) {
        throw new InvalidInput("", "a JSON body is required");
      }
      return body;
    } catch (BoundedBody.TooLarge e) {
      throw tooLarge(e);
    } catch (StreamReadException e) {
      throw new MalformedBody(
          400,
          "The body is not JSON: %s, at line %d, column %d."
              .formatted(
                  e.getOriginalMessage(),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr()),
          e);
    } catch (JsonMappingException e) {
      throw JsonFault.explain(e);
    } catch (JsonProcessingException e) {
      throw new MalformedBody(400, "The body is not JSON: " + e.getOriginalMessage() + ".", e);
    }
  }

  private static boolean isJson(MediaType type) {
    return type != null
        && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
  }

  private static boolean saysItIsTooLarge(String length) {
    return length != null
        && length.matches("\\d+")
        && (length.length() > 9 || Integer.parseInt(length) > BoundedBody.BOUND);
  }

  private static MalformedBody tooLarge(IOException cause) {
    return new MalformedBody(413, Statuses.detail(413), cause);
  }
}
