package heed.rulebook.workshop;

import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Draft;
import heed.rulebook.draft.DraftArchive;
import heed.rulebook.draft.DraftContent;
import heed.rulebook.draft.DraftFiles;
import heed.rulebook.draft.Precondition;
import heed.rulebook.workshop.ReleaseView.FileView;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** {@code /v1/rulebook/drafts/{id}/files}: the files of a draft, byte for byte. */
@Path("/v1/rulebook/drafts/{id}/files")
@Tag(name = "Rulebook drafts")
public final class DraftFilesResource {
  /** More than any kind of file may have; what is cut off behind it is refused all the same. */
  private static final int MOST_BYTES = 16_000_001;

  private final DraftFiles files;
  private final DraftArchive archive;

  public DraftFilesResource(DraftFiles files, DraftArchive archive) {
    this.files = files;
    this.archive = archive;
  }

  @GET
  @Requires(Permission.READ_RULEBOOK)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "All files of a draft, those of its base included")
  public FileList list(@PathParam("id") String id) {
    Draft draft = archive.get(DraftReading.keyOf(id));
    DraftContent content = archive.content(draft);
    return new FileList(
        draft.contentHash(),
        content.files().byPath().entrySet().stream()
            .map(
                file ->
                    new FileView(
                        file.getKey(),
                        file.getValue().length,
                        RulebookFiles.sha256(file.getValue())))
            .toList());
  }

  @GET
  @Requires(Permission.READ_RULEBOOK)
  @Path("{path: .+}")
  @Produces(ReleasesResource.TEXT)
  @Operation(
      summary = "One file as the draft has it",
      description =
          "The ETag is of its content. A file of rules also as=drl: what its sentences stand for,"
              + " line for line.")
  public Response get(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @Parameter(description = "drl, or left out") @QueryParam("as") String as,
      @Context Request request) {
    Draft draft = archive.get(DraftReading.keyOf(id));
    return ReleasesResource.text(FileReading.of(archive.content(draft).files(), path, as), request);
  }

  @PUT
  @Requires(Permission.EDIT_RULES)
  @Path("{path: .+}")
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Store one file of a draft",
      description =
          "A new file needs no header, or If-None-Match: *. To change one, send If-Match with the"
              + " ETag that you read. An approval is void after any change.")
  @RequestBody(content = @Content(schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "200", description = "Changed")
  @ApiResponse(responseCode = "201", description = "New")
  @ApiResponse(
      responseCode = "412",
      description = "Somebody has changed it since: both versions, as yours and theirs")
  @ApiResponse(
      responseCode = "422",
      description = "A rulebook has no place for this file, or it is too large")
  @ApiResponse(responseCode = "428", description = "The file exists: send If-Match")
  public Response put(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      InputStream body,
      @Context SecurityContext caller)
      throws IOException {
    byte[] content = body.readNBytes(MOST_BYTES);
    boolean isNew =
        files.put(
            DraftReading.keyOf(id),
            path,
            content,
            new Precondition(ifMatch, ifNoneMatch),
            Callers.nameOf(caller::getUserPrincipal));
    FileView stored = new FileView(path, content.length, RulebookFiles.sha256(content));
    return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
        .entity(stored)
        .tag(new EntityTag(stored.etag()))
        .build();
  }

  @DELETE
  @Requires(Permission.EDIT_RULES)
  @Path("{path: .+}")
  @Operation(
      summary = "Take one file out of a draft",
      description = "Send If-Match with the ETag that you read.")
  @ApiResponse(responseCode = "204", description = "Gone")
  public void delete(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Context SecurityContext caller) {
    files.remove(
        DraftReading.keyOf(id),
        path,
        new Precondition(ifMatch, null),
        Callers.nameOf(caller::getUserPrincipal));
  }

  /** Every file of a draft. */
  public record FileList(String contentHash, List<FileView> files) {}
}
