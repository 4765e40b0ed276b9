package heed.console;

import heed.access.Caller;
import heed.access.Sessions;
import heed.access.SignIn;
import heed.access.SignInRefused;
import heed.shared.Permission;
import heed.shared.Requires;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The way in: with a name and a password, or by a link that works once. */
@Page
@Requires(Permission.ANYONE)
@Path("/sign-in")
@Hidden
public final class SignInResource {
  private final SignIn signIn;
  private final Sessions sessions;
  private final Pages pages;

  public SignInResource(SignIn signIn, Sessions sessions, Pages pages) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.pages = pages;
  }

  @GET
  public Response ask(
      @QueryParam("to") @DefaultValue("") String to, @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    return screen.visit().isPresent()
        ? Response.seeOther(URI.create(screen.start())).build()
        : pages.show("sign-in", screen, Map.of("to", to, "name", "", "refused", ""));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("to") @DefaultValue("") String to,
      @Context ContainerRequestContext request,
      @Context HttpServletRequest servlet) {
    try {
      Caller caller = signIn.person(name, password, servlet.getRemoteAddr());
      return begin(caller.name(), to, request);
    } catch (SignInRefused refused) {
      return refuse(refused, name, to, Screen.of(request));
    }
  }

  @GET
  @Path("/link/{token}")
  public Response offer(
      @PathParam("token") String token, @Context ContainerRequestContext request) {
    Screen screen = Screen.of(request);
    Optional<String> account = sessions.whose(token);
    return account.isPresent()
        ? pages.show("sign-in-link", screen, Map.of("token", token, "name", account.get()))
        : used(screen);
  }

  @POST
  @Path("/link/{token}")
  public Response follow(
      @PathParam("token") String token, @Context ContainerRequestContext request) {
    Optional<String> account = sessions.use(token);
    return account.isPresent() ? begin(account.get(), "", request) : used(Screen.of(request));
  }

  private Response begin(String account, String to, ContainerRequestContext request) {
    String token = sessions.begin(account, SessionCookie.in(request));
    return Response.seeOther(URI.create(isOwn(to) ? to : "/"))
        .cookie(SessionCookie.with(token))
        .build();
  }

  private Response refuse(SignInRefused refused, String name, String to, Screen screen) {
    long seconds = SignIn.ceilSeconds(refused.untilNextTry());
    String why =
        seconds == 0
            ? screen.texts().say("sign-in.wrong")
            : screen.texts().say("sign-in.wait", seconds);
    Response page =
        pages.show(
            seconds == 0 ? 422 : 429,
            "sign-in",
            screen,
            Map.of("to", to, "name", name, "refused", why));
    return seconds == 0
        ? page
        : Response.fromResponse(page).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  private Response used(Screen screen) {
    return pages.show(
        410,
        "sign-in",
        screen,
        Map.of("to", "", "name", "", "refused", screen.texts().say("sign-in.used")));
  }

  /** Whether it is a page of this host, so that no link leads from the sign-in to another. */
  static boolean isOwn(String to) {
    return to.matches("/[A-Za-z0-9][A-Za-z0-9/?=&%._~-]*");
  }
}
