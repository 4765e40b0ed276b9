package heed.console.desk;

import heed.client.ClientPage;
import heed.client.Clients;
import heed.client.Profile;
import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.interaction.AnswerRequest;
import heed.interaction.Answers;
import heed.shared.NotFound;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The desk: finds a client, shows what to do next with her, records what she answers. */
@Page
@Path("/desk")
@Hidden
public final class DeskResource {
  private static final int HITS = 10;
  private final Clients clients;
  private final Calls calls;
  private final Answers answers;
  private final Pages pages;

  public DeskResource(Clients clients, Calls calls, Answers answers, Pages pages) {
    this.clients = clients;
    this.calls = calls;
    this.answers = answers;
    this.pages = pages;
  }

  @GET
  @Requires(Permission.DECIDE)
  public Response desk(@jakarta.ws.rs.core.Context ContainerRequestContext request) {
    return pages.show("desk/desk", Screen.of(request), Map.of());
  }

  /** The clients that a query finds, as a list to choose from. */
  @GET
  @Path("clients")
  @Requires(Permission.READ_CLIENTS)
  public Response find(
      @QueryParam("query") @DefaultValue("") String query,
      @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    ClientPage found =
        query.isBlank()
            ? new ClientPage(List.of(), null)
            : clients.search(shortened(query), HITS, null);
    return pages.show(
        "desk/hits",
        Screen.of(request),
        Map.of("hits", found.clients(), "more", found.cursor() != null, "asked", !query.isBlank()));
  }

  /** The client: as her place on the agent's work list says, else as somebody who called us. */
  @GET
  @Path("clients/{id}")
  @Requires(Permission.DECIDE)
  public Response show(
      @PathParam("id") String id, @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    Map<String, Object> model = calls.open(id, screen);
    Profile profile = clients.get(id).profile();
    model.put("client", ClientView.of(profile));
    model.put("worth", calls.worth(profile));
    return pages.show("desk/client", screen, model);
  }

  /** What to do next once it is known who called whom, and why. */
  @POST
  @Path("clients/{id}/decisions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.DECIDE)
  public Response decide(
      @PathParam("id") String id,
      @FormParam("kind") @DefaultValue("INBOUND") CallKind kind,
      @FormParam("reason") @DefaultValue("") String reason,
      @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    return pages.show("desk/call", screen, calls.of(id, kind, reason, screen));
  }

  /** Records what the client answered. */
  @POST
  @Path("interactions/{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(Permission.RECORD_RESPONSES)
  public Response record(
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull AnswerRequest answer,
      @jakarta.ws.rs.core.Context ContainerRequestContext request) {
    String recorded = answers.record(keyOf(id), answer, Screen.of(request).name(), key);
    return Response.status(Response.Status.CREATED).entity(recorded).build();
  }

  private static String shortened(String query) {
    return query.length() > 200 ? query.substring(0, 200) : query;
  }

  private static UUID keyOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAKey) {
      throw new NotFound("There is no interaction " + id + ".");
    }
  }
}
