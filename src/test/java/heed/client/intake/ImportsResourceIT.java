package heed.client.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodName.class)
class ImportsResourceIT {
  private static final int CLIENTS = 200;

  @RegisterExtension
  static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  @Test
  void aFileOfGoodAndBadRowsStoresTheGoodAndGivesBackTheBad() {
    HttpAnswer taken = send("clients", "text/csv", "id,ageYears\ngood,40\nbad,400\n");
    assertThat(taken.status()).as(taken.body()).isEqualTo(202);
    String importId = taken.at("/id");
    assertThat(taken.header("Location").orElseThrow()).endsWith("/v1/imports/" + importId);

    JsonNode done = waitFor(importId);

    assertThat(done.at("/accepted").asInt()).isEqualTo(1);
    assertThat(done.at("/rejected").asInt()).isEqualTo(1);
    assertThat(HEED.http().get("/v1/clients/good").at("/client/ageYears")).isEqualTo("40");
    assertThat(HEED.http().get("/v1/clients/bad").status()).isEqualTo(404);
    String rejects = HEED.http().get("/v1/imports/" + importId + "/rejects").body();
    assertThat(rejects).contains("_line").contains("bad,400").contains("ageYears");
    String mended = rejects.replace("bad,400", "bad,41");
    waitFor(send("clients", "text/csv", mended).at("/id"));
    assertThat(HEED.http().get("/v1/clients/bad").at("/client/ageYears")).isEqualTo("41");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedAndChangesNothing() {
    HttpAnswer answer = send("clients", "text/csv", "id,age\nx,40\n");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/detail")).contains("age");
    assertThat(HEED.http().get("/v1/clients/x").status()).isEqualTo(404);
  }

  @Test
  void anUnknownTypeFormatOrImportIsSaidSo() {
    assertThat(send("pets", "text/csv", "id\nx\n").at("/errors/0/pointer")).isEqualTo("type");
    assertThat(send("clients", "application/pdf", "id\nx\n").status()).isEqualTo(415);
    assertThat(HEED.http().get("/v1/imports/nothing").status()).isEqualTo(404);
  }

  @Test
  void importedAnswersTeachPropensities() {
    waitFor(send("clients", "text/csv", "id\n" + lines("%s\n")).at("/id"));
    double before = propensityOfTermDeposit();
    waitFor(
        send(
                "contacts",
                "text/csv",
                "clientId,at,action,channel,direction,status\n"
                    + lines("%s,2026-03-01T10:00:00Z,TERM_DEPOSIT,CALL,OUTBOUND,REACHED\n"))
            .at("/id"));
    String answers =
        "clientId,at,action,channel,outcome\n"
            + lines("%s,2026-03-01T10:05:00Z,TERM_DEPOSIT,CALL,ACCEPTED\n");

    waitFor(send("responses", "text/csv", answers).at("/id"));

    while (propensityOfTermDeposit() <= before) {
      Thread.onSpinWait();
    }
    assertThat(propensityOfTermDeposit()).isGreaterThan(0.8);
  }

  private static double propensityOfTermDeposit() {
    JsonNode answer =
        HEED.http()
            .post(
                "/v1/evaluations",
                """
                {"channel":"CALL","direction":"INBOUND","limit":50,
                 "profile":{"client":{"id":"new","ageYears":30},
                   "holdings":[{"account":"c","product":"CURRENT_ACCOUNT","family":"CURRENT",
                                "balance":5200}]}}
                """)
            .json();
    for (JsonNode recommendation : answer.get("recommendations")) {
      if (recommendation.get("action").asText().equals("TERM_DEPOSIT")) {
        return recommendation.get("propensity").asDouble();
      }
    }
    throw new AssertionError("no term deposit in " + answer);
  }

  private static String lines(String pattern) {
    return IntStream.range(0, CLIENTS)
        .mapToObj(n -> pattern.formatted("imported-" + n))
        .collect(Collectors.joining());
  }

  private static HttpAnswer send(String type, String contentType, String file) {
    return HEED.http()
        .send("POST", "/v1/imports?type=" + type, contentType, BodyPublishers.ofString(file));
  }

  private static JsonNode waitFor(String id) {
    JsonNode status = HEED.http().get("/v1/imports/" + id).json();
    while (!status.has("finishedAt")) {
      Thread.onSpinWait();
      status = HEED.http().get("/v1/imports/" + id).json();
    }
    assertThat(status.get("state").asText()).as(status.toString()).isEqualTo("DONE");
    return status;
  }
}
