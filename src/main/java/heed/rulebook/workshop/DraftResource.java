package heed.rulebook.workshop;

import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftContent;
import heed.rulebook.draft.Drafts;
import heed.rulebook.workshop.ReleasesResource.Differences;
import heed.rulebook.workshop.Requests.Acknowledgements;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;

/** {@code /v1/rulebook/drafts/{id}}: one draft. */
@Path("/v1/rulebook/drafts/{id}")
@Tag(name = "Rulebook drafts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DraftResource {
  private final Drafts drafts;
  private final DraftArchive archive;
  private final DraftReading reading;

  public DraftResource(Drafts drafts, DraftArchive archive, DraftReading reading) {
    this.drafts = drafts;
    this.archive = archive;
    this.reading = reading;
  }

  @GET
  @Requires(Permission.READ_RULEBOOK)
  @Operation(summary = "One draft: its changes, conflicts, approval and history")
  public DraftView get(@PathParam("id") String id) {
    return reading.view(DraftReading.keyOf(id));
  }

  @DELETE
  @Requires(Permission.EDIT_RULES)
  @Operation(summary = "Discard a draft", description = "It can still be read.")
  @ApiResponse(responseCode = "204", description = "Discarded")
  public void discard(@PathParam("id") String id, @Context SecurityContext caller) {
    drafts.discard(DraftReading.keyOf(id), Callers.nameOf(caller::getUserPrincipal));
  }

  @PUT
  @Path("acknowledgements")
  @Requires(Permission.EDIT_RULES)
  @Operation(
      summary = "Say which warnings are left as they are",
      description = "By their keys; those left out are not acknowledged any more.")
  public DraftView acknowledge(
      @PathParam("id") String id, Acknowledgements known, @Context SecurityContext caller) {
    drafts.acknowledge(
        DraftReading.keyOf(id), Set.copyOf(known.keys()), Callers.nameOf(caller::getUserPrincipal));
    return reading.view(DraftReading.keyOf(id));
  }

  @GET
  @Path("diff")
  @Requires(Permission.READ_RULEBOOK)
  @Operation(summary = "What the draft changes in its base, in plain words")
  public Differences diff(@PathParam("id") String id) {
    DraftContent content = archive.content(archive.get(DraftReading.keyOf(id)));
    return Differences.between(content.base(), content.files());
  }
}
