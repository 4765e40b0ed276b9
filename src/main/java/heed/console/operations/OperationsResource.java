package heed.console.operations;

import heed.client.intake.Imports;
import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.rulebook.BrokenRulebook;
import heed.rulebook.live.ReleaseHistory;
import heed.rulebook.live.StoredRelease;
import heed.shared.InvalidInput;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How Heed runs: health in words, imports, releases and replicas. */
@Page
@Path("/operations")
@Hidden
public final class OperationsResource {
  private static final int SHOWN = 10;
  private static final int LONGEST_MESSAGE = 2000;

  private final Health health;
  private final Imports imports;
  private final ReleaseHistory history;
  private final Pages pages;

  public OperationsResource(Health health, Imports imports, ReleaseHistory history, Pages pages) {
    this.health = health;
    this.imports = imports;
    this.history = history;
    this.pages = pages;
  }

  @GET
  @Requires(Permission.OPERATE)
  public Response show(@Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    List<StoredRelease> releases = history.releases(SHOWN);
    Map<String, Object> model = new HashMap<>(FilesResource.model(imports));
    model.put("signs", health.signs(screen.texts()));
    model.put("releases", releases);
    model.put(
        "quarantined",
        releases.stream().map(StoredRelease::id).filter(history::isQuarantined).toList());
    model.put("switches", history.switches(SHOWN));
    model.put("replicas", history.replicas());
    return pages.show("operations/operations", screen, model);
  }

  /** Lets a former release decide again. */
  @POST
  @Path("releases/{id}/live")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.ROLL_BACK_RULES)
  public Response rollBack(
      @PathParam("id") String id,
      @FormParam("message") @DefaultValue("") String message,
      @Context ContainerRequestContext request)
      throws BrokenRulebook {
    Screen screen = Screen.of(request);
    if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
      throw new InvalidInput("message", screen.texts().say("back.why"));
    }
    history.rollBack(id, screen.name(), message.strip());
    return Response.seeOther(URI.create(screen.may("OPERATE") ? "/operations#releases" : "/"))
        .build();
  }
}
