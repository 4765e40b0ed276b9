package heed.console;

import heed.access.ApiKeys;
import heed.access.Sessions;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where everybody arrives, and leaves. */
@Page
@Path("/")
@Hidden
public final class HomeResource {
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  private final Sessions sessions;
  private final Pages pages;

  public HomeResource(Sessions sessions, Pages pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  /** Leads to where this person begins, or to the sign-in. */
  @GET
  @Requires(Permission.ANYONE)
  public Response lead(@Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    return see(screen.visit().isPresent() ? screen.start() : "/sign-in");
  }

  /** What this person may do here. */
  @GET
  @Path("home")
  @Requires(Permission.READ_ACTIONS)
  public Response home(@Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    List<String> allowed =
        Arrays.stream(Permission.values())
            .filter(it -> it != Permission.ANYONE && screen.may(it.name()))
            .map(ApiKeys::word)
            .toList();
    return pages.show("home", screen, Map.of("allowed", allowed));
  }

  @POST
  @Path("sign-out")
  @Requires(Permission.READ_ACTIONS)
  public Response leave(@Context ContainerRequestContext request) {
    sessions.end(SessionCookie.in(request));
    return Response.seeOther(URI.create("/sign-in")).cookie(SessionCookie.gone()).build();
  }

  /** Shows the pages in another language from now on. */
  @POST
  @Path("language")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.ANYONE)
  public Response speak(
      @FormParam("language") @DefaultValue("") String language,
      @FormParam("to") @DefaultValue("/") String to) {
    Response.ResponseBuilder answer =
        Response.seeOther(URI.create(SignInResource.isOwn(to) ? to : "/"));
    return Texts.LANGUAGES.contains(language)
        ? answer.cookie(remember(language)).build()
        : answer.build();
  }

  private static NewCookie remember(String language) {
    return new NewCookie.Builder(Screen.LANGUAGE)
        .value(language)
        .path("/")
        .maxAge(A_YEAR)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  private static Response see(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
