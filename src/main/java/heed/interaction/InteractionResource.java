package heed.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heed.decision.Replay;
import heed.decision.cases.CaseWriter;
import heed.decision.model.Decision;
import heed.decision.model.DecisionInput;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Decisions as they were, for auditors. */
@Requires(Permission.READ_DECISIONS)
@Path("/v1/interactions/{id}")
@Tag(name = "Interactions")
@Produces(MediaType.APPLICATION_JSON)
public final class InteractionResource {
  private final InteractionLog log;
  private final Replay replay;
  private final CaseWriter cases;
  private final ObjectMapper json;

  public InteractionResource(
      InteractionLog log, Replay replay, CaseWriter cases, ObjectMapper json) {
    this.log = log;
    this.replay = replay;
    this.cases = cases;
    this.json = json;
  }

  @GET
  @Operation(summary = "The decision as it was: facts, release, trail")
  public StoredInteraction get(@PathParam("id") String id) {
    return log.get(keyOf(id));
  }

  @POST
  @Path("/replay")
  @Operation(
      summary = "Decides again on the same facts and release",
      description = "identical: true, or the differences between then and now.")
  public Replay.Comparison replay(@PathParam("id") String id) throws JsonProcessingException {
    StoredInteraction stored = log.get(keyOf(id));
    return replay.again(
        json.readValue(stored.input(), DecisionInput.class),
        json.readValue(stored.decision(), Decision.class));
  }

  @POST
  @Path("/case")
  @Produces("application/yaml")
  @Operation(
      summary = "The decision as a case for the rulebook",
      description =
          "YAML to be pasted into a file under cases/: the known facts without who the client is,"
              + " and expectations as decided. On the same release it passes.")
  @ApiResponse(
      responseCode = "200",
      description = "the case",
      content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
  public String tellAsCase(@PathParam("id") String id) throws JsonProcessingException {
    StoredInteraction stored = log.get(keyOf(id));
    return cases.tell(
        json.readValue(stored.input(), DecisionInput.class),
        json.readValue(stored.decision(), Decision.class));
  }

  private static UUID keyOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAKey) {
      throw new NotFound("There is no interaction " + id + ".");
    }
  }
}
