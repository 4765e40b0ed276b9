package heed.console.rulebook;

import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.console.rulebook.sheet.SheetModels;
import heed.rulebook.RulebookFiles;
import heed.rulebook.draft.Precondition;
import heed.rulebook.sentence.Expansion;
import heed.rulebook.sentence.Palette;
import heed.rulebook.workshop.DraftReading;
import heed.rulebook.workshop.Workshop;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** One file of a draft: shown, checked while it is typed, stored. */
@Page
@Path("/rulebook/drafts/{id}")
@Hidden
public final class FilePagesResource {
  /** More than any kind of file may have. */
  private static final int MOST_BYTES = 16_000_001;

  private static final String FILE = "files/{path: .+}";

  private final Workshop workshop;
  private final SheetModels sheets;
  private final Pages pages;

  public FilePagesResource(Workshop workshop, SheetModels sheets, Pages pages) {
    this.workshop = workshop;
    this.sheets = sheets;
    this.pages = pages;
  }

  @GET
  @Path(FILE)
  @Requires(Permission.READ_RULEBOOK)
  public Response show(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @QueryParam("edit") @DefaultValue("false") boolean insists,
      @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    UUID key = DraftReading.keyOf(id);
    FilePage page = FilePage.of(workshop, key, path, insists, screen);
    Map<String, Object> model =
        new HashMap<>(
            sheets.of(page.editor().word(), path, workshop.content(key).files(), screen.texts()));
    model.put("f", page);
    return pages.show("rulebook/file", screen, model);
  }

  /** Opens a file that the draft does not have yet; it is there once it is saved. */
  @POST
  @Path("files")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_RULES)
  public Response add(
      @PathParam("id") String id, @FormParam("path") @DefaultValue("") String path) {
    FileEditor.of(path.strip());
    return Response.seeOther(
            jakarta.ws.rs.core.UriBuilder.fromPath("/rulebook/drafts/{id}/files")
                .path(path.strip())
                .build(DraftReading.keyOf(id)))
        .build();
  }

  @PUT
  @Path(FILE)
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(Permission.EDIT_RULES)
  public Stored put(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      InputStream body,
      @Context ContainerRequestContext request)
      throws IOException {
    byte[] content = body.readNBytes(MOST_BYTES);
    UUID key = DraftReading.keyOf(id);
    workshop
        .files()
        .put(key, path, content, new Precondition(ifMatch, ifNoneMatch), Screen.of(request).name());
    boolean changed =
        workshop.reading().view(key).changed().stream().anyMatch(it -> it.path().equals(path));
    return new Stored(RulebookFiles.sha256(content), changed);
  }

  /** Takes the file out of the draft. */
  @DELETE
  @Path(FILE)
  @Requires(Permission.EDIT_RULES)
  public void remove(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Context ContainerRequestContext request) {
    workshop
        .files()
        .remove(
            DraftReading.keyOf(id),
            path,
            new Precondition(ifMatch, null),
            Screen.of(request).name());
  }

  /** What is wrong with the draft as it would be with this text; stores nothing. */
  @POST
  @Path("checks/{path: .+}")
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(Permission.EDIT_RULES)
  public Noted check(@PathParam("id") String id, @PathParam("path") String path, InputStream body)
      throws IOException {
    UUID key = DraftReading.keyOf(id);
    return Noted.of(
        workshop.checking().check(key, path, body.readNBytes(MOST_BYTES)),
        path,
        ReportView.acknowledged(workshop.reading().view(key)));
  }

  /** What the sentences of this text stand for, line for line. */
  @POST
  @Path("drl/{path: .+}")
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.TEXT_PLAIN)
  @Requires(Permission.READ_RULEBOOK)
  public String expand(@PathParam("id") String id, @PathParam("path") String path, InputStream body)
      throws IOException {
    SortedMap<String, byte[]> files =
        new TreeMap<>(workshop.content(DraftReading.keyOf(id)).files().byPath());
    files.put(path, body.readNBytes(MOST_BYTES));
    return Expansion.of(RulebookFiles.of(files), path)
        .orElseThrow(() -> new NotFound("%s holds no rules to expand.".formatted(path)));
  }

  /** The file as the live release's base has it. */
  @GET
  @Path("base/{path: .+}")
  @Produces(MediaType.TEXT_PLAIN)
  @Requires(Permission.READ_RULEBOOK)
  public String base(@PathParam("id") String id, @PathParam("path") String path) {
    byte[] content = workshop.content(DraftReading.keyOf(id)).base().byPath().get(path);
    if (content == null) {
      throw new NotFound("There is no file %s.".formatted(path));
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  /** The sentences that rules of this draft may be written in. */
  @GET
  @Path("palette")
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(Permission.READ_RULEBOOK)
  public Palette palette(@PathParam("id") String id) {
    return Palette.of(workshop.content(DraftReading.keyOf(id)).files());
  }

  /**
   * A file that was stored.
   *
   * @param changed whether it differs from the base now
   */
  public record Stored(String etag, boolean changed) {}
}
