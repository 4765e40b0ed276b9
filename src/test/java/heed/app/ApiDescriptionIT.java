package heed.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.testing.HeedServer;
import heed.testing.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDescriptionIT {
  @RegisterExtension
  static final HeedServer heed = HeedServer.onFreshDatabase().with("samples", "none");

  @Test
  void theApiIsDescribedInOpenApi31WithTheShapeOfItsErrors() {
    HttpAnswer answer = heed.http().get("/openapi.json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/openapi")).startsWith("3.1");
    assertThat(answer.json().at("/components/schemas/Problem/properties").fieldNames())
        .toIterable()
        .contains("type", "title", "status", "detail", "errors");
  }

  @Test
  void eachOperationSaysWhoMayCallItAndHow() {
    JsonNode api = heed.http().get("/openapi.json").json();
    assertThat(api.at("/components/securitySchemes/key/scheme").asText()).isEqualTo("bearer");
    assertThat(api.at("/components/securitySchemes/account/scheme").asText()).isEqualTo("basic");
    api.get("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      assertThat(operation.findValuesAsText("operationId")).isNotEmpty();
                      assertThat(operation.at("/security").findValues("key")).hasSize(1);
                      assertThat(operation.at("/security").findValues("account")).hasSize(1);
                      assertThat(operation.at("/description").asText())
                          .contains("Needs the permission ");
                    }));
  }

  @Test
  void thePageAsksNoOtherHostForAnything() {
    HttpAnswer page = heed.http().get("/docs");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .contains("script-src 'self';");
    assertThat(page.body()).doesNotContain("http://", "https://", "//cdn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png", "docs.js"})
  void whatThePageNeedsIsServed(String file) {
    assertThat(heed.http().get("/docs").body() + "docs.js").contains(file);
    assertThat(heed.http().get("/docs/" + file).status()).isEqualTo(200);
  }

  @Test
  void theHealthOfTheServiceIsToldOnTheApisPortAndTheDetailOnTheAdminPort() {
    assertThat(heed.http().get("/health").status()).isEqualTo(200);
    HttpAnswer detail = heed.admin().get("/healthcheck");
    assertThat(detail.json().at("/database/healthy").asBoolean()).isTrue();
  }
}
