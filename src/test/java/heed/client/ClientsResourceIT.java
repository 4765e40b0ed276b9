package heed.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.shared.Json;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClientsResourceIT {
  @RegisterExtension
  private static final HeedServer HEED = HeedServer.onFreshDatabase().with("samples", "none");

  private static final ObjectMapper JSON = Json.mapper();

  @Test
  void whatIsAnsweredCanBePutAgainAsItIs() throws Exception {
    String body = JSON.writeValueAsString(Profiles.full("http-1"));
    HttpAnswer created = put("http-1", body, null, null);
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).contains("\"1\"");
    HttpAnswer read = HEED.http().get("/v1/clients/http-1");
    assertThat(read.status()).isEqualTo(200);
    assertThat(JSON.readValue(read.body(), Profile.class)).isEqualTo(Profiles.full("http-1"));
    HttpAnswer again = put("http-1", read.body(), read.header("ETag").orElseThrow(), null);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).contains("\"2\"");
    assertThat(again.json()).isEqualTo(read.json());
  }

  @Test
  void anUpdateSaysWhichVersionItMeans() {
    String body = "{\"client\":{\"id\":\"http-2\"}}";
    assertThat(put("http-2", body, "*", null).status()).isEqualTo(412);
    assertThat(put("http-2", body, null, "*").status()).isEqualTo(201);
    assertThat(put("http-2", body, null, "*").status()).isEqualTo(412);
    assertThat(put("http-2", body, null, null).status()).isEqualTo(428);
    assertThat(put("http-2", body, "\"7\"", null).status()).isEqualTo(412);
    assertThat(put("http-2", body, "W/\"1\"", null).status()).isEqualTo(412);
    assertThat(put("http-2", body, "\"1\"", null).status()).isEqualTo(200);
    assertThat(put("http-2", body, "*", null).header("ETag")).contains("\"3\"");
  }

  @Test
  void theIdInPathAndBodyMustAgree() {
    HttpAnswer refused = put("http-3", "{\"client\":{\"id\":\"other\"}}", null, null);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/pointer")).isEqualTo("/client/id");
  }

  @Test
  void anUnknownClientIs404AndABadLimit422() {
    assertThat(HEED.http().get("/v1/clients/nobody").status()).isEqualTo(404);
    assertThat(HEED.http().get("/v1/clients?limit=0").status()).isEqualTo(422);
  }

  @Test
  void aSearchPagesThroughAllThatItFinds() {
    for (String id : new String[] {"page-1", "page-2", "page-3"}) {
      put(id, "{\"client\":{\"id\":\"%s\"}}".formatted(id), null, null);
    }
    JsonNode first = HEED.http().get("/v1/clients?query=PAGE-&limit=2").json();
    assertThat(first.findValuesAsText("id")).containsExactly("page-1", "page-2");
    JsonNode last =
        HEED.http()
            .get("/v1/clients?query=PAGE-&limit=2&cursor=" + first.get("cursor").asText())
            .json();
    assertThat(last.findValuesAsText("id")).containsExactly("page-3");
    assertThat(last.has("cursor")).isFalse();
  }

  private static HttpAnswer put(String id, String body, String ifMatch, String ifNoneMatch) {
    var request =
        HEED.http()
            .request("/v1/clients/" + id)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (ifNoneMatch != null) {
      request.header("If-None-Match", ifNoneMatch);
    }
    return HEED.http().send(request);
  }
}
