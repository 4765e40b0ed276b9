package heed.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls one server. */
public final class HttpCaller {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String base;

  /** A caller of the server on a port of this machine. */
  public HttpCaller(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  public HttpAnswer get(String path) {
    return send(request(path).GET());
  }

  public HttpAnswer post(String path, String json) {
    return send("POST", path, "application/json", BodyPublishers.ofString(json));
  }

  public HttpAnswer put(String path, String json) {
    return send("PUT", path, "application/json", BodyPublishers.ofString(json));
  }

  public HttpAnswer send(String method, String path, String contentType, BodyPublisher body) {
    return send(request(path).method(method, body).header("Content-Type", contentType));
  }

  /** A request to the path, to be completed and given to {@link #send(HttpRequest.Builder)}. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
  }

  public HttpAnswer send(HttpRequest.Builder request) {
    try {
      return HttpAnswer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError("no answer from " + base, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
