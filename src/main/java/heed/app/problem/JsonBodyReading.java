package heed.app.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import heed.shared.InvalidInput;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the JSON body of a request: bounded, never null unless the endpoint says that it may be
 * left out, and with faults that name the field.
 */
final class JsonBodyReading implements ReaderInterceptor {
  private static final Pattern FROM_WHERE = Pattern.compile(" \\(start marker at \\[[^\\]]*\\]\\)");
  private static final int READ_ON = 16 * BoundedBody.BOUND;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!isJson(context.getMediaType())) {
      return context.proceed();
    }
    InputStream raw = context.getInputStream();
    if (saysItIsTooLarge(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH))) {
      throw tooLarge(raw, null);
    }
    context.setInputStream(new BoundedBody(raw));
    try {
      Object body = context.proceed();
      if (body == null && !mayBeLeftOut(context.getAnnotations())) {
        throw new InvalidInput("", "a JSON body is required");
      }
      return body;
    } catch (BoundedBody.TooLarge e) {
      throw tooLarge(raw, e);
    } catch (StreamReadException e) {
      throw new MalformedBody(
          400,
          "The body is not JSON: %s, at line %d, column %d."
              .formatted(
                  inWordsOfTheCaller(e),
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr()),
          e);
    } catch (JsonMappingException e) {
      if (e.getCause() instanceof BoundedBody.TooLarge tooLarge) {
        throw tooLarge(raw, tooLarge);
      }
      throw JsonFault.explain(e);
    } catch (JsonProcessingException e) {
      throw new MalformedBody(400, "The body is not JSON: " + inWordsOfTheCaller(e) + ".", e);
    }
  }

  private static boolean mayBeLeftOut(Annotation[] annotations) {
    return Stream.of(annotations)
        .anyMatch(it -> it instanceof RequestBody said && !said.required());
  }

  /** Without the remarks of the reader on where it reads from. */
  private static String inWordsOfTheCaller(JsonProcessingException e) {
    return FROM_WHERE.matcher(e.getOriginalMessage()).replaceAll("");
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

  /**
   * Reads on for a while: a caller who is still sending would find the connection closed instead of
   * an answer.
   */
  private static MalformedBody tooLarge(InputStream body, IOException cause) throws IOException {
    byte[] dropped = new byte[1 << 16];
    int read = 0;
    for (int more = 0; more >= 0 && read < READ_ON; more = body.read(dropped)) {
      read += more;
    }
    return new MalformedBody(413, Statuses.detail(413), cause);
  }
}
