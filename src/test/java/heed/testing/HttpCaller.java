package heed.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Calls one server. */
public final class HttpCaller {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String base;
  private final Optional<String> authorization;

  /** A caller of the server on a port of this machine, who does not say who they are. */
  public HttpCaller(int port) {
    this("http://127.0.0.1:" + port, Optional.empty());
  }

  private HttpCaller(String base, Optional<String> authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /** The same, with the name and password of an account. */
  public HttpCaller asPerson(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return as("Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** The same, with a key. */
  public HttpCaller withKey(String key) {
    return as("Bearer " + key);
  }

  /** The same, with this Authorization header. */
  public HttpCaller as(String header) {
    return new HttpCaller(base, Optional.of(header));
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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    authorization.ifPresent(header -> request.header("Authorization", header));
    return request;
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
