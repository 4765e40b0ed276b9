package heed.console.desk;

import heed.console.Page;
import heed.console.Pages;
import heed.console.Screen;
import heed.interaction.work.WorkItem;
import heed.interaction.work.WorkList;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work list: whom this agent calls today. */
@Page
@Path("/desk/work")
@Hidden
public final class WorkResource {
  private static final URI LIST = URI.create("/desk/work");

  private final WorkList work;
  private final Calls calls;
  private final Pages pages;
  private final Clock clock;

  public WorkResource(WorkList work, Calls calls, Pages pages, Clock clock) {
    this.work = work;
    this.calls = calls;
    this.pages = pages;
    this.clock = clock;
  }

  @GET
  @Requires(Permission.DECIDE)
  public Response list(@Context ContainerRequestContext request) {
    return show("desk/work", Screen.of(request), false);
  }

  /** Fills the list up with call-backs, then with clients whom a call is worth while for. */
  @POST
  @Requires(Permission.DECIDE)
  public Response fill(@Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    work.fill(screen.name());
    return request.getHeaderString("HX-Request") == null
        ? Response.seeOther(LIST).build()
        : show("desk/work-items", screen, true);
  }

  /** Opens the client to call after the given one. */
  @GET
  @Path("next")
  @Requires(Permission.DECIDE)
  public Response next(
      @QueryParam("after") @DefaultValue("") String after,
      @Context ContainerRequestContext request) {
    Optional<WorkItem> next = work.next(Screen.of(request).name(), after);
    return Response.seeOther(
            next.map(item -> UriBuilder.fromPath("/desk/clients/{id}").build(item.clientId()))
                .orElse(LIST))
        .build();
  }

  /** Gives a client back, for others to call. */
  @POST
  @Path("{client}/release")
  @Requires(Permission.DECIDE)
  public Response release(
      @PathParam("client") String client, @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    work.giveBack(screen.name(), client);
    return request.getHeaderString("HX-Request") == null
        ? Response.seeOther(LIST).build()
        : show("desk/work-items", screen, true);
  }

  /**
   * @param looked whether the list was just filled up, as far as that was possible
   */
  private Response show(String template, Screen screen, boolean looked) {
    Instant now = clock.instant();
    List<WorkItem> items = work.of(screen.name());
    return pages.show(
        template,
        screen,
        Map.of(
            "items", items.stream().filter(item -> !item.isLater(now)).toList(),
            "later", items.stream().filter(item -> item.isLater(now)).toList(),
            "done", work.done(screen.name()),
            "looked", looked,
            "now", now,
            "names", calls.names(screen.texts().language())));
  }
}
