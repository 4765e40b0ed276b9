package heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import heed.client.Profile;
import heed.shared.Channel;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Overloaded;
import heed.shared.Permission;
import heed.shared.Ranges;
import heed.shared.Requires;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsIT {
  private static final String INVALID_INPUT = "urn:heed:problem:invalid-input";

  @RegisterExtension
  static final HeedServer heed =
      HeedServer.onFreshDatabase().with("samples", "none").offering(new EchoResource());

  @Test
  void whatFitsIsRead() {
    HttpAnswer answer =
        heed.http()
            .post(
                "/echo",
                """
                {"name": "Ada", "count": 3, "on": "2026-11-24", "channel": "CALL", "inner": [{"size": 2}]}
                """);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"name\":\"Ada\",\"count\":3,\"on\":\"2026-11-24\",\"channel\":\"CALL\",\"inner\":[{\"size\":2}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"name\":", "nonsense", "{\"name\": \"Ada\",}", "{} {}", "'a'"})
  void whatIsNoJsonIsRefusedWithItsPlace(String body) {
    HttpAnswer answer = heed.http().post("/echo", body);
    assertThat(answer.status()).as(answer.body()).isIn(400, 422);
    assertThat(answer.status())
        .isEqualTo(body.isEmpty() || body.equals("{} {}") ? answer.status() : 400);
    assertIsProblem(answer, answer.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"nmae\": \"Ada\"} | /nmae | there is no field nmae here; there are: name, count, on, channel, inner",
        "{\"inner\": [{}, {\"sice\": 1}]} | /inner/1/sice | there is no field sice here; there are: size",
        "{\"channel\": \"FAX\"} | /channel | channel must be one of BRANCH, OFFICER_VISIT, GROUP_MEETING, CALL, SMS, WHATSAPP, APP, USSD, EMAIL, LETTER, POSTER",
        "{\"channel\": 3} | /channel | channel must be one of BRANCH, OFFICER_VISIT, GROUP_MEETING, CALL, SMS, WHATSAPP, APP, USSD, EMAIL, LETTER, POSTER",
        "{\"count\": \"3\"} | /count | count must be a whole number",
        "{\"count\": 1.5} | /count | count must be a whole number",
        "{\"count\": 99999999999} | /count | count must be a whole number that is not so large",
        "{\"count\": true} | /count | count must be a whole number",
        "{\"name\": 3} | /name | name must be a text",
        "{\"name\": {}} | /name | name must be a text",
        "{\"on\": \"24.11.2026\"} | /on | on must be a date such as 2026-11-24",
        "{\"inner\": {}} | /inner | inner must be a list",
        "{\"inner\": [3]} | /inner/0 | inner must be an object",
        "{\"inner\": [{\"size\": 2}, {\"size\": 61}]} | /inner/1/size | size must lie between 1 and 60, but is 61",
        "[] | `` | the body must be an object",
        "`` | `` | a JSON body is required",
        "null | `` | a JSON body is required",
      })
  void whatDoesNotFitIsRefusedByFieldWithWhatWouldFit(String body, String pointer, String message) {
    HttpAnswer answer = heed.http().post("/echo", body);
    assertIsProblem(answer, 422);
    assertThat(answer.at("/type")).isEqualTo(INVALID_INPUT);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer == null ? "" : pointer);
    assertThat(answer.at("/errors/0/message")).isEqualTo(message);
  }

  @Test
  void aFactOfAProfileOutsideItsRangeIsNamedByItsWholePointer() {
    HttpAnswer answer =
        heed.http()
            .post(
                "/echo/profile",
                "{\"client\": {\"id\": \"c1\"}, \"loanAccounts\": [{\"account\": \"a\", \"paidShare\": 2}]}");
    assertIsProblem(answer, 422);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/loanAccounts/0/paidShare");
  }

  @Test
  void aBodyOverOneMebibyteIsRefusedWhetherOrNotItSaysItsLength() {
    String large = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";
    byte[] bytes = large.getBytes(StandardCharsets.UTF_8);
    assertIsProblem(heed.http().post("/echo", large), 413);
    assertIsProblem(
        heed.http()
            .send(
                "POST",
                "/echo",
                "application/json",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))),
        413);
  }

  @Test
  void aBodyOfJustUnderOneMebibyteIsRead() {
    String name = "x".repeat((1 << 20) - 20);
    assertThat(heed.http().post("/echo", "{\"name\": \"" + name + "\"}").status()).isEqualTo(200);
  }

  @Test
  void whatHttpItselfRefusesIsAProblemToo() {
    assertIsProblem(heed.http().get("/nowhere"), 404);
    assertIsProblem(heed.http().get("/echo/number/abc"), 404);
    assertIsProblem(heed.http().get("/docs/files/none.js"), 404);
    HttpAnswer notAllowed = heed.http().get("/echo");
    assertIsProblem(notAllowed, 405);
    assertThat(notAllowed.header("Allow").orElseThrow()).contains("POST");
    assertIsProblem(
        heed.http().send(heed.http().request("/echo/thrown/none").header("Accept", "image/png")),
        406);
    assertIsProblem(
        heed.http().send("POST", "/echo", "text/plain", BodyPublishers.ofString("{}")), 415);
    assertIsProblem(
        heed.http().send("PATCH", "/nowhere", "text/plain", BodyPublishers.noBody()), 404);
    assertIsProblem(heed.http().send("BREW", "/echo", "text/plain", BodyPublishers.noBody()), 405);
  }

  @Test
  void whatCannotBeReadAsHttpIsAProblemToo() throws IOException {
    assertThat(raw("GET / NONSENSE\r\nHost: x\r\n\r\n"))
        .contains("505", "application/problem+json");
    assertThat(raw("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .contains("400", "application/problem+json");
    assertThat(
            raw(
                "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: "
                    + "x".repeat(20_000)
                    + "\r\n\r\n"))
        .contains("431", "application/problem+json");
  }

  @Test
  void whatOurCodeThrowsIsAnsweredAsItsKind() {
    assertIsProblem(thrown("invalid"), 422);
    assertIsProblem(thrown("missing"), 404);
    assertThat(thrown("missing").at("/detail")).isEqualTo("there is no client 7");
    HttpAnswer busy = thrown("busy");
    assertIsProblem(busy, 503);
    assertThat(busy.header("Retry-After")).contains("2");
    assertIsProblem(thrown("lost"), 503);
    HttpAnswer broken = thrown("broken");
    assertIsProblem(broken, 503);
    assertThat(broken.header("Retry-After")).hasValue("2");
    assertThat(broken.at("/detail")).contains("Idempotency-Key");
    assertThat(thrown("lost").header("Retry-After")).contains("2");
    HttpAnswer conflict = thrown("conflict");
    assertIsProblem(conflict, 409);
    assertThat(conflict.at("/detail")).isEqualTo("this key is in use");
    HttpAnswer query = heed.http().get("/echo/thrown/none?limit=many");
    assertIsProblem(query, 422);
    assertThat(query.at("/errors/0/pointer")).isEqualTo("limit");
  }

  @Test
  void aFaultOfOurOwnTellsNothingButItsNumber() {
    HttpAnswer fault = thrown("bug");
    assertIsProblem(fault, 500);
    assertThat(fault.at("/instance")).startsWith("urn:uuid:");
    assertThat(fault.body()).doesNotContain("secret", "Exception", "\tat ");
    assertIsProblem(thrown("error"), 500);
    assertIsProblem(thrown("unwritable"), 500);
  }

  private static HttpAnswer thrown(String kind) {
    return heed.http().get("/echo/thrown/" + kind);
  }

  private static void assertIsProblem(HttpAnswer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.at("/type")).isNotEmpty();
    assertThat(answer.at("/title")).isNotEmpty();
    assertThat(answer.at("/detail")).isNotEmpty();
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), heed.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads and throws what the tests ask for. */
  @Path("/echo")
  @Requires(Permission.ANYONE)
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  public static final class EchoResource {
    @POST
    public Outer echo(Outer body) {
      return body;
    }

    @POST
    @Path("/profile")
    public Profile echo(Profile body) {
      return body;
    }

    @GET
    @Path("/number/{number}")
    public int number(@PathParam("number") int number) {
      return number;
    }

    @GET
    @Path("/thrown/{kind}")
    public Object raise(@PathParam("kind") String kind, @QueryParam("limit") Integer limit) {
      switch (kind) {
        case "invalid" -> throw new InvalidInput("/name", "name is required");
        case "missing" -> throw new NotFound("there is no client 7");
        case "busy" -> throw new Overloaded("too many decisions are waiting", 2);
        case "conflict" -> throw new ClientErrorException("this key is in use", 409);
        case "lost" -> throw new ConnectionException(new SQLException("secret"));
        case "broken" ->
            throw new IllegalStateException("secret", new SQLException("secret", "57P02"));
        case "bug" -> throw new IllegalStateException("secret");
        case "error" -> throw new StackOverflowError("secret");
        default -> {
          return kind.equals("unwritable") ? new Object() : List.of();
        }
      }
    }
  }

  record Outer(String name, Integer count, LocalDate on, Channel channel, List<Inner> inner) {}

  record Inner(Integer size) {
    Inner {
      Ranges.within("size", size, 1, 60);
    }
  }
}
