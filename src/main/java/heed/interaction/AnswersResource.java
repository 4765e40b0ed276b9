package heed.interaction;

import heed.shared.IdempotencyKey;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;

/** What a client answered to an interaction. */
@Path("/v1/interactions/{id}/responses")
@Tag(name = "Responses")
@Produces(MediaType.APPLICATION_JSON)
public final class AnswersResource {
  private final Answers answers;
  private final InteractionLog interactions;

  public AnswersResource(Answers answers, InteractionLog interactions) {
    this.answers = answers;
    this.interactions = interactions;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Permission.RECORD_RESPONSES)
  @Operation(
      summary = "Record what the client answered to one action",
      description =
          "Several answers may follow each other. OPTED_OUT withdraws the consent for the channel at"
              + " once and for ever; COMPLAINED opens a complaint, and nothing is sold while it is"
              + " open. An answer may come late: say when it was given.")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  public Response record(
      @PathParam("id") String id,
      @Parameter(description = IdempotencyKey.MEANS) @HeaderParam(IdempotencyKey.HEADER) String key,
      @NotNull AnswerRequest request,
      @Context SecurityContext caller) {
    return created(answers.record(keyOf(id), request, nameOf(caller), key));
  }

  @GET
  @Requires(Permission.READ_DECISIONS)
  @Operation(summary = "What the client answered, in the order in which it was given")
  public List<Answer> of(@PathParam("id") String id) {
    return answers.of(interactions.get(keyOf(id)));
  }

  static Response created(String answer) {
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  static String nameOf(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }

  private static UUID keyOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAKey) {
      throw new NotFound("There is no interaction " + id + ".");
    }
  }
}
