package heed.interaction;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;

/** What clients answered, over HTTP. */
@Path("/v1")
@Tag(name = "Responses")
@Produces(MediaType.APPLICATION_JSON)
public final class AnswersResource {
  private static final String KEY = "Idempotency-Key";
  private static final String KEY_MEANS =
      "Names this request: sent again with the same key within 24 hours, it gets the same answer"
          + " and is not recorded again.";

  private final Answers answers;
  private final InteractionLog interactions;

  public AnswersResource(Answers answers, InteractionLog interactions) {
    this.answers = answers;
    this.interactions = interactions;
  }

  @POST
  @Path("/interactions/{id}/responses")
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
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) String key,
      @NotNull AnswerRequest request,
      @Context SecurityContext caller) {
    return created(answers.record(keyOf(id), request, nameOf(caller), key));
  }

  @GET
  @Path("/interactions/{id}/responses")
  @Requires(Permission.READ_DECISIONS)
  @Operation(summary = "What the client answered, in the order in which it was given")
  public List<Answer> of(@PathParam("id") String id) {
    return answers.of(interactions.get(keyOf(id)));
  }

  @POST
  @Path("/responses")
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
      @Parameter(description = KEY_MEANS) @HeaderParam(KEY) String key,
      @NotNull OutcomeRequest request,
      @Context SecurityContext caller) {
    return created(answers.record(request, nameOf(caller), key));
  }

  @GET
  @Path("/responses/unmatched")
  @Requires(Permission.READ_DECISIONS)
  @Operation(summary = "Outcomes that belong to no interaction, newest first")
  public UnmatchedPage unmatched(
      @Parameter(description = "1-200") @QueryParam("limit") @DefaultValue("20") int limit,
      @Parameter(description = "as the page before gave it") @QueryParam("cursor") String cursor) {
    return answers.unmatched(limit, cursor);
  }

  private static Response created(String answer) {
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  private static String nameOf(SecurityContext caller) {
    return caller.getUserPrincipal() == null ? "unknown" : caller.getUserPrincipal().getName();
  }

  private static UUID keyOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAKey) {
      throw new NotFound("There is no interaction " + id + ".");
    }
  }
}
