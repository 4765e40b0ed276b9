package heed.console.rulebook;

import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.RulebookFiles;
import heed.rulebook.diff.RulebookDiff;
import heed.rulebook.draft.Draft;
import heed.rulebook.live.LostRace;
import heed.rulebook.live.StoredRelease;
import heed.rulebook.workshop.Requests.NewDraft;
import heed.rulebook.workshop.Requests.WayBack;
import heed.rulebook.workshop.Workshop;
import heed.shared.InvalidInput;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Refusal;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rulebook's first page, and what each release changed. */
@Page
@Path("/rulebook")
@Hidden
public final class RulebookResource {
  private final Workshop workshop;
  private final Pages pages;

  public RulebookResource(Workshop workshop, Pages pages) {
    this.workshop = workshop;
    this.pages = pages;
  }

  @GET
  @Requires(Permission.READ_RULEBOOK)
  public Response overview(@Context ContainerRequestContext request) {
    return overview(200, "", Screen.of(request));
  }

  /** Makes a draft over the live release and opens it. */
  @POST
  @Path("drafts")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT_RULES)
  public Response create(
      @FormParam("name") @DefaultValue("") String name, @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    try {
      NewDraft wanted = new NewDraft(name.isBlank() ? null : name.strip(), null);
      String live = workshop.releases().inForce().releaseId();
      Draft made = workshop.drafts().create(wanted.name(), live, screen.name());
      return Response.seeOther(URI.create("/rulebook/drafts/" + made.id())).build();
    } catch (InvalidInput refused) {
      return overview(422, screen.texts().say("draft.name.missing"), screen);
    }
  }

  /** The page of the release that decides now, and so an address that stays. */
  @GET
  @Path("releases/live")
  @Requires(Permission.READ_RULEBOOK)
  public Response live() {
    String live = workshop.releases().inForce().releaseId();
    return Response.seeOther(URI.create("/rulebook/releases/" + live)).build();
  }

  /** A release: what it changed, and the way back to it. */
  @GET
  @Path("releases/{id}")
  @Requires(Permission.READ_RULEBOOK)
  public Response release(
      @PathParam("id") String id,
      @QueryParam("from") @DefaultValue("") String from,
      @Context ContainerRequestContext request) {
    return release(200, "", id, from, Screen.of(request));
  }

  /** A file of a release, to be read. */
  @GET
  @Path("releases/{id}/files/{path: .+}")
  @Requires(Permission.READ_RULEBOOK)
  public Response file(
      @PathParam("id") String id,
      @PathParam("path") String path,
      @Context ContainerRequestContext request) {
    RulebookFiles files = workshop.releases().files(id);
    byte[] content = files.byPath().get(path);
    if (content == null) {
      throw new NotFound("There is no file %s.".formatted(path));
    }
    return pages.show(
        "rulebook/release-file",
        Screen.of(request),
        Map.of(
            "release",
            workshop.releases().get(id),
            "path",
            path,
            "text",
            new String(content, StandardCharsets.UTF_8),
            "tree",
            FileTree.of(files.byPath().keySet(), path)));
  }

  /** Lets a former release decide again. */
  @POST
  @Path("releases/{id}/live")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.ROLL_BACK_RULES)
  public Response rollBack(
      @PathParam("id") String id,
      @FormParam("message") @DefaultValue("") String message,
      @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    try {
      WayBack back = new WayBack(id, message.isBlank() ? null : message.strip());
      workshop.releases().rollBack(back.release(), screen.name(), back.message());
      return Response.seeOther(URI.create("/rulebook")).build();
    } catch (InvalidInput missing) {
      return release(422, screen.texts().say("rollback.why.missing"), id, "", screen);
    } catch (Refusal refused) {
      return release(refused.status(), refused.getMessage(), id, "", screen);
    } catch (LostRace lost) {
      return release(409, lost.getMessage(), id, "", screen);
    } catch (BrokenRulebook broken) {
      return release(422, broken.getMessage(), id, "", screen);
    }
  }

  private Response overview(int status, String refused, Screen screen) {
    return pages.show(
        status,
        "rulebook/rulebook",
        screen,
        Map.of("o", Overview.of(workshop, screen.name()), "refused", refused));
  }

  private Response release(int status, String refused, String id, String from, Screen screen) {
    StoredRelease release = workshop.releases().get(id);
    String live = workshop.releases().inForce().releaseId();
    String usual = id.equals(live) ? release.base() : live;
    String before = from.isEmpty() ? usual : workshop.releases().get(from).id();
    Map<String, Object> model = new HashMap<>();
    model.put("release", release);
    model.put("before", before == null ? "" : before);
    model.put(
        "diff",
        before == null
            ? List.of()
            : RulebookDiff.between(
                workshop.releases().files(before), workshop.releases().files(id)));
    model.put("switches", workshop.releases().switchesTo(id));
    model.put("others", workshop.releases().list(Overview.RELEASES));
    model.put("live", live);
    model.put("tree", FileTree.of(workshop.releases().files(id).byPath().keySet(), ""));
    model.put("refused", refused);
    return pages.show(status, "rulebook/release", screen, model);
  }
}
