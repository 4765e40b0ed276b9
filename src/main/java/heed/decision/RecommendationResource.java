package heed.decision;

import heed.shared.IdempotencyKey;
import heed.shared.Json;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** {@code POST /v1/recommendations} and {@code POST /v1/evaluations}. */
@Path("/v1")
@Tag(name = "Decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RecommendationResource {
  private final Recommender recommender;

  public RecommendationResource(Recommender recommender) {
    this.recommender = recommender;
  }

  @POST
  @Requires(Permission.DECIDE)
  @Path("/recommendations")
  @Operation(
      summary = "Next best actions of a stored client",
      description =
          "Every action of the catalogue stands once in the answer: ranked, or dropped with its"
              + " reason. The decision is stored before the answer is sent, unless it is a dryRun, which"
              + " may also decide asOf another day.")
  public RecommendationResponse recommend(
      @Parameter(description = IdempotencyKey.MEANS) @HeaderParam(IdempotencyKey.HEADER) String key,
      @NotNull RecommendationRequest request,
      @Context SecurityContext caller) {
    String what = "recommendation\n" + Json.mapper().valueToTree(request);
    return recommender.recommend(
        request, IdempotencyKey.of(caller.getUserPrincipal().getName(), key, what));
  }

  @POST
  @Requires(Permission.EVALUATE)
  @Path("/evaluations")
  @Operation(
      summary = "Next best actions for facts sent along",
      description = "Decides in the same way, now or asOf a day; reads and stores nothing.")
  public RecommendationResponse evaluate(@NotNull EvaluationRequest request) {
    return recommender.evaluate(request);
  }
}
