package heed.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import heed.shared.Json;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param body as text
 */
public record HttpAnswer(HttpResponse<String> response, int status, String body) {
  static HttpAnswer of(HttpResponse<String> response) {
    return new HttpAnswer(response, response.statusCode(), response.body());
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** The body as JSON; fails the test when it is none. */
  public JsonNode json() {
    try {
      return Json.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }

  /** The text at a JSON pointer, or an empty text. */
  public String at(String pointer) {
    return json().at(pointer).asText();
  }
}
