package heed.rulebook.workshop;

import heed.rulebook.draft.Draft;
import heed.rulebook.draft.Drafts;
import heed.rulebook.workshop.Requests.NewDraft;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** {@code /v1/rulebook/drafts}: named sets of changed files over a release. */
@Path("/v1/rulebook/drafts")
@Tag(name = "Rulebook drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DraftsResource {
  private static final UUID ABOVE_ALL = new UUID(-1, -1);

  private final Drafts drafts;
  private final DraftReading reading;
  private final Supplier<String> live;

  /**
   * @param live the release over which drafts are made
   */
  public DraftsResource(Drafts drafts, DraftReading reading, Supplier<String> live) {
    this.drafts = drafts;
    this.reading = reading;
    this.live = live;
  }

  @POST
  @Requires(Permission.EDIT_RULES)
  @Operation(summary = "Make a draft", description = "Over the live release, or another.")
  @ApiResponse(responseCode = "201", description = "Made")
  public Response create(NewDraft wanted, @Context SecurityContext caller, @Context UriInfo uri) {
    String base = wanted.base() == null ? live.get() : wanted.base();
    Draft made = drafts.create(wanted.name(), base, Callers.nameOf(caller::getUserPrincipal));
    return Response.created(uri.getRequestUriBuilder().path(made.id().toString()).build())
        .entity(reading.view(made.id()))
        .build();
  }

  @GET
  @Requires(Permission.READ_RULEBOOK)
  @Operation(summary = "Drafts, newest first")
  public DraftPage list(
      @Parameter(description = "1-200") @QueryParam("limit") @DefaultValue("20") int limit,
      @Parameter(description = "as the page before gave it") @QueryParam("cursor") String cursor) {
    List<Draft> found =
        drafts.list(Cursor.read(cursor, ABOVE_ALL, UUID::fromString), Cursor.limit(limit));
    return new DraftPage(found, found.size() < limit ? null : Cursor.of(found.get(limit - 1).id()));
  }

  /**
   * One page of drafts.
   *
   * @param cursor where the next page begins, or null on the last
   */
  public record DraftPage(List<Draft> drafts, String cursor) {}
}
