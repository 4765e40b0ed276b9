package heed.rulebook.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import heed.testing.HttpAnswer;
import heed.testing.HttpCaller;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;

/** Somebody who works on drafts over HTTP. */
public final class Editor {
  private static final String DRAFTS = "/v1/rulebook/drafts/";

  private final HttpCaller http;

  public Editor(HttpCaller http) {
    this.http = http;
  }

  public HttpCaller http() {
    return http;
  }

  /** Makes a draft over the live release and gives its key. */
  public String draft(String name) {
    HttpAnswer made = http.post("/v1/rulebook/drafts", "{\"name\":" + quoted(name) + "}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/id");
  }

  public HttpAnswer draftNow(String draft) {
    return http.get(DRAFTS + draft);
  }

  public HttpAnswer read(String draft, String path) {
    return http.get(DRAFTS + draft + "/files/" + path);
  }

  /** Stores a file over whatever is there. */
  public HttpAnswer store(String draft, String path, String text) {
    HttpAnswer there = read(draft, path);
    return there.status() == 404
        ? storeNew(draft, path, text)
        : store(draft, path, text, there.header("ETag").orElseThrow());
  }

  /** Stores a file over the version of the ETag. */
  public HttpAnswer store(String draft, String path, String text, String etag) {
    return put(draft, path, text, "If-Match", etag);
  }

  public HttpAnswer storeNew(String draft, String path, String text) {
    return put(draft, path, text, "If-None-Match", "*");
  }

  /** Puts text behind what the file has. */
  public HttpAnswer append(String draft, String path, String text) {
    return store(draft, path, read(draft, path).body() + text);
  }

  public HttpAnswer remove(String draft, String path, String etag) {
    return http.send(
        http.request(DRAFTS + draft + "/files/" + path).DELETE().header("If-Match", etag));
  }

  /** Does a step, such as {@code submit}, with a body of JSON. */
  public HttpAnswer step(String draft, String step, String json) {
    return http.post(DRAFTS + draft + "/" + step, json);
  }

  /** Does a step without saying anything along. */
  public HttpAnswer step(String draft, String step) {
    return http.send(http.request(DRAFTS + draft + "/" + step).POST(BodyPublishers.noBody()));
  }

  public HttpAnswer check(String draft) {
    return step(draft, "check");
  }

  public HttpAnswer rebase(String draft) {
    return step(draft, "rebase");
  }

  public HttpAnswer submit(String draft) {
    return step(draft, "submit", "{}");
  }

  /** Approves the draft as it is now. */
  public HttpAnswer approve(String draft) {
    return step(
        draft, "approve", "{\"contentHash\":\"%s\"}".formatted(draftNow(draft).at("/contentHash")));
  }

  public HttpAnswer publish(String draft) {
    return step(draft, "publish", "{\"message\":\"A test\"}");
  }

  /** The release that decides. */
  public String live() {
    HttpAnswer live = http.get("/v1/rulebook/live");
    assertThat(live.status()).as(live.body()).isEqualTo(200);
    return live.at("/release");
  }

  /** Decides for a profile that is sent along. */
  public HttpAnswer evaluate(String profile) {
    return http.post("/v1/evaluations", "{\"profile\":" + profile + "}");
  }

  /** Decides for a profile that is sent along, as of a day. */
  public HttpAnswer evaluate(String profile, LocalDate asOf) {
    return http.post(
        "/v1/evaluations", "{\"profile\":%s,\"asOf\":\"%s\"}".formatted(profile, asOf));
  }

  public HttpAnswer rollBack(String release) {
    return http.put(
        "/v1/rulebook/live", "{\"release\":\"%s\",\"message\":\"Back\"}".formatted(release));
  }

  private HttpAnswer put(String draft, String path, String text, String header, String value) {
    return http.send(
        http.request(DRAFTS + draft + "/files/" + path)
            .PUT(BodyPublishers.ofString(text))
            .header("Content-Type", "text/plain")
            .header(header, value));
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }
}
