package heed.console.rulebook.sheet;

import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.rulebook.workshop.DraftReading;
import heed.rulebook.workshop.Workshop;
import heed.shared.Direction;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the editors ask of a text that is not stored yet. */
@Page
@Path("/rulebook/editors/{draft}")
@Consumes(MediaType.TEXT_PLAIN)
@Hidden
public final class SheetsResource {
  /** More than any script or file of cases may have. */
  private static final int MOST_BYTES = 4_000_001;

  private final Workshop workshop;
  private final ScriptDesk scripts;
  private final CaseDesk cases;
  private final Pages pages;

  public SheetsResource(Workshop workshop, ScriptDesk scripts, CaseDesk cases, Pages pages) {
    this.workshop = workshop;
    this.scripts = scripts;
    this.cases = cases;
    this.pages = pages;
  }

  /** What the script says to one client. */
  @POST
  @Path("script")
  @Requires(Permission.READ_RULEBOOK)
  public Response speak(
      @PathParam("draft") String draft,
      @QueryParam("path") @DefaultValue("") String path,
      @QueryParam("client") @DefaultValue("") String client,
      @QueryParam("direction") @DefaultValue("OUTBOUND") Direction direction,
      InputStream body,
      @Context ContainerRequestContext request)
      throws IOException {
    return pages.show(
        "rulebook/spoken",
        Screen.of(request),
        Map.of("preview", scripts.preview(unsaved(draft, path, body), client, direction)));
  }

  /** The cases as a person reads them. */
  @POST
  @Path("cases")
  @Requires(Permission.READ_RULEBOOK)
  public Response read(
      @PathParam("draft") String draft,
      @QueryParam("path") @DefaultValue("") String path,
      InputStream body,
      @Context ContainerRequestContext request)
      throws IOException {
    Screen screen = Screen.of(request);
    return show(screen, cases.read(unsaved(draft, path, body), screen.texts()));
  }

  /** How the cases come out by the rules of the draft: those in the given lines, or all. */
  @POST
  @Path("runs")
  @Requires(Permission.EDIT_RULES)
  public Response run(
      @PathParam("draft") String draft,
      @QueryParam("path") @DefaultValue("") String path,
      @QueryParam("line") List<Integer> lines,
      InputStream body,
      @Context ContainerRequestContext request)
      throws IOException {
    Screen screen = Screen.of(request);
    Unsaved file = unsaved(draft, path, body);
    return show(screen, cases.run(workshop.checking(), file, lines, screen.texts()));
  }

  private Response show(Screen screen, CaseDesk.Page read) {
    return pages.show("rulebook/cases", screen, Map.of("read", read));
  }

  private Unsaved unsaved(String draft, String path, InputStream body) throws IOException {
    return new Unsaved(
        path,
        new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8),
        workshop.content(DraftReading.keyOf(draft)).files());
  }
}
