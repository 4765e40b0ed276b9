package heed.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import heed.client.Profile;
import heed.shared.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {
  @Test
  void aRecordIsDescribedByItsComponentsAndEveryCallMayAnswerWithAProblem() throws IOException {
    JsonNode api = Json.mapper().readTree(ApiDescription.document(Set.of(KeepResource.class)));
    JsonNode put = api.at("/paths/~1keep~1{id}/put");
    assertThat(put.at("/responses").fieldNames()).toIterable().containsExactly("200", "4XX", "5XX");
    assertThat(put.at("/responses/4XX/content/application~1problem+json/schema/$ref").asText())
        .isEqualTo("#/components/schemas/Problem");
    JsonNode schemas = api.at("/components/schemas");
    assertThat(schemas.fieldNames()).toIterable().contains("Profile", "Holding", "Problem");
    assertThat(schemas.at("/Holding/properties").fieldNames())
        .toIterable()
        .contains("account", "openedOn")
        .doesNotContain("held");
    assertThat(schemas.at("/Holding/properties/openedOn/format").asText()).isEqualTo("date");
  }

  /** Takes and gives a profile. */
  @Path("/keep")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  public static final class KeepResource {
    @PUT
    @Path("/{id}")
    public Profile keep(@PathParam("id") String id, Profile profile) {
      return profile;
    }
  }
}
