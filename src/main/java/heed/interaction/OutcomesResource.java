package heed.interaction;

import heed.shared.IdempotencyKey;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Outcomes from systems that know the client and the action, but no interaction. */
@Path("/v1/responses")
@Tag(name = "Responses")
@Produces(MediaType.APPLICATION_JSON)
public final class OutcomesResource {
  private final Answers answers;

  public OutcomesResource(Answers answers) {
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Permission.RECORD_RESPONSES)
  @Operation(
      summary = "Record an outcome by client and action",
      description =
          "For systems that know no interaction. It is matched to the client's newest interaction"
              + " that proposed the action in the 90 days before; where there is none, it is stored"
              + " all the same and listed as unmatched.")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  public Response record(
      @Parameter(description = IdempotencyKey.MEANS) @HeaderParam(IdempotencyKey.HEADER) String key,
      @NotNull OutcomeRequest request,
      @Context SecurityContext caller) {
    return AnswersResource.created(answers.record(request, AnswersResource.nameOf(caller), key));
  }

  @GET
  @Path("/unmatched")
  @Requires(Permission.READ_DECISIONS)
  @Operation(summary = "Outcomes that belong to no interaction, newest first")
  public UnmatchedPage unmatched(
      @Parameter(description = "1-200") @QueryParam("limit") @DefaultValue("20") int limit,
      @Parameter(description = "as the page before gave it") @QueryParam("cursor") String cursor) {
    return answers.unmatched(limit, cursor);
  }
}
