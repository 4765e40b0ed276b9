package heed.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Calls the pages of one server as a browser does, without one; signed in or not. */
public final class PageCaller {
  private static final Pattern FORM_TOKEN = Pattern.compile("data-form-token=\"([^\"]*)\"");

  private static final List<String> NO_FORMS =
      List.of("application/json", "application/octet-stream", "text/plain");

  private final HttpCaller http;
  private final int port;
  private final String cookie;

  private PageCaller(HttpCaller http, int port, String cookie) {
    this.http = http;
    this.port = port;
    this.cookie = cookie;
  }

  /** Somebody who is not signed in. */
  public static PageCaller at(HeedServer server) {
    return new PageCaller(server.anonymous(), server.port(), "");
  }

  /** The same, signed in. */
  public PageCaller signIn(String name, String password) {
    return with(post("/sign-in", Map.of("name", name, "password", password)));
  }

  /** The same with the session that an answer began. */
  public PageCaller with(HttpAnswer answer) {
    String set =
        answer
            .header("Set-Cookie")
            .orElseThrow(() -> new AssertionError("not signed in: " + answer.body()));
    return new PageCaller(http, port, set.substring(0, set.indexOf(';')));
  }

  /** The cookie, as {@code name=token}. */
  public String cookie() {
    return cookie;
  }

  /** What stands in the forms of this session. */
  public String formToken() {
    Matcher token = FORM_TOKEN.matcher(get("/home").body());
    if (!token.find()) {
      throw new AssertionError("no form token");
    }
    return token.group(1);
  }

  public HttpAnswer get(String path) {
    return http.send(request(path).GET());
  }

  /** Sends a form from a page of this server, without the form token unless it is given. */
  public HttpAnswer post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return http.send(
        request(path)
            .header("Origin", "http://127.0.0.1:" + port)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Calls a page of whatever method, with a form where it reads one and else with its token. */
  public HttpAnswer call(Endpoint page, Map<String, String> form) {
    String address = page.anAddress().replaceAll("(/assets/[^/]*/).*", "$1heed.css");
    if (page.method().equals("GET")) {
      return get(address);
    }
    boolean isForm = page.method().equals("POST") && !NO_FORMS.contains(page.contentType());
    return isForm
        ? post(address, form)
        : send(
            request(address)
                .header("Origin", "http://127.0.0.1:" + port)
                .header("X-Heed-Form", form.getOrDefault("formToken", ""))
                .header("Content-Type", page.contentType())
                .method(page.method(), BodyPublishers.noBody()));
  }

  /** A request to be completed and given to {@link #send}. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = http.request(path).header("Accept", "text/html,*/*;q=0.8");
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  public HttpAnswer send(HttpRequest.Builder request) {
    return http.send(request);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
